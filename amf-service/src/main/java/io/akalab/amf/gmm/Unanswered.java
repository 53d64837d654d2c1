package io.akalab.amf.gmm;

import io.akalab.amf.gmm.RegistrationAttempt.Step;
import io.akalab.amf.n2.Cause;
import io.akalab.nas.message.AuthenticationFailure;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.AuthenticationResponse;
import io.akalab.nas.message.ConfigurationUpdateCommand;
import io.akalab.nas.message.ConfigurationUpdateComplete;
import io.akalab.nas.message.DeregistrationAcceptFromUe;
import io.akalab.nas.message.DeregistrationRequestToUe;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.IdentityRequest;
import io.akalab.nas.message.IdentityResponse;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.nas.message.RegistrationComplete;
import io.akalab.nas.message.SecurityModeCommand;
import io.akalab.nas.message.SecurityModeComplete;
import io.akalab.nas.message.SecurityModeReject;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which messages of the AMF want an answer, which answer that is, and what becomes of a UE that gives none. */
final class Unanswered {

    private static final Logger log = LoggerFactory.getLogger(Unanswered.class);

    private final UeContexts contexts;

    Unanswered(UeContexts contexts) {
        this.contexts = contexts;
    }

    /** The timer that runs until a message is answered; nothing for one that needs no answer. */
    static Optional<NasTimer> timerOf(GmmMessage message) {
        return switch (message) {
            case AuthenticationRequest _, SecurityModeCommand _ -> Optional.of(NasTimer.T3560);
            case IdentityRequest _ -> Optional.of(NasTimer.T3570);
            case RegistrationAccept accept when accept.guti().isPresent() -> Optional.of(NasTimer.T3550);
            case ConfigurationUpdateCommand command
            when command.acknowledgementRequested() -> Optional.of(NasTimer.T3555);
            case DeregistrationRequestToUe _ -> Optional.of(NasTimer.T3522);
            default -> Optional.empty();
        };
    }

    /** Stops the timer whose message this one answers. What was not asked for answers nothing. */
    static void answered(UeContext ue, GmmMessage message) {
        switch (message) {
            case AuthenticationResponse _, AuthenticationFailure _ -> stopT3560(ue, Step.AUTHENTICATION);
            case SecurityModeComplete _, SecurityModeReject _ -> stopT3560(ue, Step.SECURITY_MODE);
            case IdentityResponse _ -> ue.timers().stop(NasTimer.T3570);
            case RegistrationComplete _ -> ue.timers().stop(NasTimer.T3550);
            case ConfigurationUpdateComplete _ -> ue.timers().stop(NasTimer.T3555);
            case DeregistrationAcceptFromUe _ -> ue.timers().stop(NasTimer.T3522);
            default -> {}
        }
    }

    /** Five messages in vain: what the clause of each procedure says of "abnormal cases on the network side". */
    void giveUp(UeContext ue, NasTimer timer, NasSender sender) {
        log.info("UE {}: {} has expired for the last time", ue.amfUeNgapId(), timer);
        switch (timer) {
            // Clauses 5.4.1.2.4.5 b, 5.4.1.3.7 b and 5.4.3.6 b: the procedure around it is aborted too. The network
            // releases the connection, so that the UE begins anew.
            case T3560 -> giveUpAka(ue, sender);
            case T3570 -> release(ue, sender);
            // Clause 5.5.1.2.8 c: both 5G-GUTIs are good until the UE shows which one it has.
            case T3550 -> {
                ue.endAttempt();
                ue.state(GmmState.REGISTERED);
            }
            // Clause 5.5.2.3.5 a.
            case T3522 -> deregister(ue, sender);
            // Clause 5.4.4.6 a: nothing but that the two 5G-GUTIs stay good.
            case T3555, T3513 -> {}
        }
    }

    /**
     * Clause 5.4.2.7 b: a Security Mode Command that is not answered changes nothing, and the context before it stays in use. A UE that
     * has none, or whose gNB has no context of it, has nothing to stay connected for.
     */
    private static void giveUpAka(UeContext ue, NasSender sender) {
        var attempt = ue.attempt();
        if (attempt != null && attempt.waitsFor(Step.SECURITY_MODE) && ue.isRegistered() && ue.gnbHasContext()) {
            ue.endAttempt();
            ue.state(GmmState.REGISTERED);
        } else {
            release(ue, sender);
        }
    }

    private static void release(UeContext ue, NasSender sender) {
        ue.endAttempt();
        ue.state(ue.isRegistered() ? GmmState.REGISTERED : GmmState.DEREGISTERED);
        sender.release(ue, Cause.NAS_UNSPECIFIED);
    }

    private void deregister(UeContext ue, NasSender sender) {
        contexts.disown(ue);
        ue.state(GmmState.DEREGISTERED);
        sender.release(ue, Cause.DEREGISTER);
    }

    private static void stopT3560(UeContext ue, Step answered) {
        var attempt = ue.attempt();
        if (attempt != null && attempt.waitsFor(answered)) {
            ue.timers().stop(NasTimer.T3560);
        }
    }
}
