package io.akalab.amf.gmm;

import io.akalab.amf.n2.Cause;
import io.akalab.amf.n2.InitialUe;
import io.akalab.amf.n2.RanConnection;
import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.message.DeregistrationRequestFromUe;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.RegistrationRequest;
import io.akalab.nas.message.ServiceRequest;
import java.time.Clock;
import java.util.Optional;

/**
 * A UE that the AMF knows comes by a new association, and goes on with the context it has (TS 33.501 clause 6.8.1). What it says is believed
 * only if its MAC is right and its COUNT new. Every other initial message begins with a context of its own, in which an identity that is
 * known here is a hint and no more.
 */
final class Resumption {

    /** Whether a UE that has shown its context is authenticated. */
    enum Policy {
        /** The context is used on. */
        WHEN_NEEDED,
        /** Every registration is authenticated anew. */
        ALWAYS
    }

    private final UeContexts contexts;
    private final NasReceiver receiver;
    private final NasDispatcher dispatcher;
    private final NasSender sender;
    private final GmmTrace trace;
    private final Clock clock;

    Resumption(
            UeContexts contexts,
            NasReceiver receiver,
            NasDispatcher dispatcher,
            NasSender sender,
            GmmTrace trace,
            Clock clock) {
        this.contexts = contexts;
        this.receiver = receiver;
        this.dispatcher = dispatcher;
        this.sender = sender;
        this.trace = trace;
        this.clock = clock;
    }

    /** The UE that says it is known. Nothing of that is verified. */
    Optional<UeContext> find(Octets nasPdu) {
        return NasReceiver.peek(nasPdu).flatMap(Resumption::identity).flatMap(contexts::find);
    }

    /** The identifier of the new association; nothing if the message does not go on with the UE's context. */
    Optional<Long> resume(UeContext ue, RanConnection ran, InitialUe initial) {
        var inUse = ue.security();
        if (inUse == null || inUse.nas().nia() == Nia.NIA0) {
            return Optional.empty();
        }
        var received = receiver.receive(initial.nasPdu(), inUse, null);
        if (!(received instanceof Received.Message message && message.verified())) {
            return Optional.empty();
        }
        trace.uplink(ue, "InitialUEMessage", initial.nasPdu(), received);
        long id = connect(ue, ran, initial);
        identity(message.message()).ifPresent(identity -> contexts.settle(ue, identity));
        dispatcher.dispatch(ue, message);
        return Optional.of(id);
    }

    /** The gNB that the UE had before, if it was not idle, is told that it has it no longer. What was under way is over. */
    private long connect(UeContext ue, RanConnection ran, InitialUe initial) {
        if (ue.isConnected()) {
            sender.release(ue, Cause.RELEASE_DUE_TO_5GC);
        }
        ue.endAttempt();
        ue.state(ue.isRegistered() ? GmmState.REGISTERED : GmmState.DEREGISTERED);
        ue.heardAt(clock.instant());
        ue.whereabouts().location(initial.location());
        return contexts.attach(ue, ran);
    }

    private static Optional<MobileIdentity> identity(GmmMessage message) {
        return switch (message) {
            case DeregistrationRequestFromUe request -> Optional.of(request.identity());
            case RegistrationRequest request -> Optional.of(request.identity());
            case ServiceRequest request -> Optional.of(request.identity());
            default -> Optional.empty();
        };
    }
}
