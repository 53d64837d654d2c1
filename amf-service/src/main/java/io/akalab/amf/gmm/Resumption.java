package io.akalab.amf.gmm;

import io.akalab.amf.n2.Cause;
import io.akalab.amf.n2.RanConnection;
import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.nas.message.DeregistrationRequestFromUe;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.RegistrationRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * A UE that the AMF knows comes by a new association, and goes on with the context it has: to go away, or to register where
 * {@link Rekeying} makes new keys of it. What it says is believed only if its MAC is right. Every other initial message begins with a
 * context of its own, since a registration is authenticated anew.
 */
final class Resumption {

    private final UeContexts contexts;
    private final NasReceiver receiver;
    private final Registration registration;
    private final Deregistration deregistration;
    private final Rekeying rekeying;
    private final NasSender sender;
    private final GmmTrace trace;
    private final Clock clock;

    Resumption(
            UeContexts contexts,
            NasReceiver receiver,
            Registration registration,
            Deregistration deregistration,
            Rekeying rekeying,
            NasSender sender,
            GmmTrace trace,
            Clock clock) {
        this.contexts = contexts;
        this.receiver = receiver;
        this.registration = registration;
        this.deregistration = deregistration;
        this.rekeying = rekeying;
        this.sender = sender;
        this.trace = trace;
        this.clock = clock;
    }

    /** The identifier of the new association; nothing if the message does not go on with a known context. */
    Optional<Long> resume(RanConnection ran, Octets nasPdu) {
        return NasReceiver.guti(nasPdu, this::mayGoOn)
                .flatMap(contexts::find)
                .flatMap(ue -> contexts.exclusively(ue, known -> resume(known, ran, nasPdu)))
                .flatMap(Function.identity());
    }

    private boolean mayGoOn(GmmMessage message) {
        return message instanceof DeregistrationRequestFromUe
                || message instanceof RegistrationRequest && rekeying.isPossible();
    }

    private Optional<Long> resume(UeContext ue, RanConnection ran, Octets nasPdu) {
        var inUse = ue.security();
        if (inUse == null || inUse.nas().nia() == Nia.NIA0) {
            return Optional.empty();
        }
        var received = receiver.receive(nasPdu, inUse, null);
        return received instanceof Received.Message(var message, var verified) && verified
                ? resume(ue, ran, message, () -> trace.uplink(ue, "InitialUEMessage", nasPdu, received))
                : Optional.empty();
    }

    private Optional<Long> resume(UeContext ue, RanConnection ran, GmmMessage message, Runnable traced) {
        traced.run();
        ue.heardAt(clock.instant());
        long id = contexts.attach(ue, ran);
        switch (message) {
            case DeregistrationRequestFromUe request -> deregistration.byUe(ue, request);
            case RegistrationRequest request -> registration.requested(ue, request);
            default -> sender.release(ue, Cause.NAS_UNSPECIFIED);
        }
        return Optional.of(id);
    }
}
