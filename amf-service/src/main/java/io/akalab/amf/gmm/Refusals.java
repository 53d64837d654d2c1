package io.akalab.amf.gmm;

import io.akalab.amf.n2.Cause;
import io.akalab.crypto.Octets;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.message.AuthenticationReject;
import io.akalab.nas.message.RegistrationReject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a registration is refused: with a cause for the UE, a reason for whoever reads the log, and the end of the connection. */
final class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final UeContexts contexts;
    private final NasSender sender;

    Refusals(UeContexts contexts, NasSender sender) {
        this.contexts = contexts;
        this.sender = sender;
    }

    void reject(UeContext ue, GmmCause cause, String reason) {
        reject(ue, new RegistrationReject(cause), reason);
    }

    /** No slice is left for the UE (TS 24.501 clause 5.5.1.2.5). */
    void reject(UeContext ue, SliceSelection slices) {
        var reject = new RegistrationReject(GmmCause.NO_NETWORK_SLICES_AVAILABLE);
        var withSlices =
                slices.rejected().isEmpty() ? reject : reject.withRejectedNssai(Slices.rejected(slices.rejected()));
        reject(ue, withSlices, "no slice that is subscribed is served here");
    }

    /** The UE is not who it says. */
    void rejectAuthentication(UeContext ue, String reason, @Nullable Octets eapFailure) {
        log.info("UE {}: Authentication Reject: {}", ue.amfUeNgapId(), reason);
        ue.reason(reason);
        var reject = new AuthenticationReject();
        sender.send(ue, eapFailure == null ? reject : reject.withEapMessage(eapFailure));
        end(ue, Cause.AUTHENTICATION_FAILURE);
    }

    private void reject(UeContext ue, RegistrationReject reject, String reason) {
        log.info("UE {}: Registration Reject {}: {}", ue.amfUeNgapId(), reject.cause(), reason);
        ue.reason(reason);
        sender.send(ue, reject);
        end(ue, Cause.NAS_UNSPECIFIED);
    }

    private void end(UeContext ue, Cause cause) {
        ue.endAttempt();
        contexts.disown(ue);
        ue.state(GmmState.DEREGISTERED);
        sender.release(ue, cause);
    }
}
