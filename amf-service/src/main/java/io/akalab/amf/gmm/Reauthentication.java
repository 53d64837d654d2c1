package io.akalab.amf.gmm;

import io.akalab.amf.gmm.AlgorithmSelection.Algorithms;
import io.akalab.amf.gmm.RegistrationAttempt.Step;
import io.akalab.amf.n2.Cause;
import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.Supi;
import io.akalab.nas.element.IdentityType;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.message.AuthenticationFailure;
import io.akalab.nas.message.AuthenticationReject;
import io.akalab.nas.message.AuthenticationResponse;
import io.akalab.nas.message.AuthenticationResult;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.IdentityRequest;
import io.akalab.nas.message.IdentityResponse;
import io.akalab.nas.message.SecurityModeComplete;
import io.akalab.nas.message.SecurityModeReject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The authentication of a UE that is registered, by the network's wish (TS 24.501 clause 5.4.1, TS 33.501 clauses 6.1.3 and 6.9.4.2):
 * challenge, Security Mode Command, and the AS keys changed on the fly. Until the UE has taken the new security context into use the one
 * before protects everything, and stays if it doesn't.
 */
final class Reauthentication {

    private static final Logger log = LoggerFactory.getLogger(Reauthentication.class);

    private final UeContexts contexts;
    private final AlgorithmSelection algorithms;
    private final Authentication authentication;
    private final SecurityMode securityMode;
    private final KeyChange keyChange;
    private final Freshness freshness;
    private final UeMemory memory;
    private final NasSender sender;

    Reauthentication(
            UeContexts contexts,
            AlgorithmSelection algorithms,
            Authentication authentication,
            SecurityMode securityMode,
            KeyChange keyChange,
            Freshness freshness,
            UeMemory memory,
            NasSender sender) {
        this.contexts = contexts;
        this.algorithms = algorithms;
        this.authentication = authentication;
        this.securityMode = securityMode;
        this.keyChange = keyChange;
        this.freshness = freshness;
        this.memory = memory;
        this.sender = sender;
    }

    /** Challenges a UE that is connected, registered, and in no procedure. Without integrity protection there is nobody to be sure of. */
    void begin(UeContext ue) {
        var inUse = ue.security();
        var supi = ue.supi();
        var guti = ue.guti();
        if (inUse == null || inUse.nas().nia() == Nia.NIA0 || supi == null || guti == null) {
            return;
        }
        log.info("UE {}: is authenticated anew", ue.amfUeNgapId());
        var attempt = new ReauthenticationAttempt(guti, inUse, select(inUse));
        ue.attempt(attempt);
        attempt.identify(supi.value());
        proceed(ue, attempt, authentication.begin(ue, attempt));
    }

    /**
     * Takes a message that belongs to an authentication under way.
     *
     * @return false if it doesn't, and another procedure has to see what it is
     */
    boolean goesOn(UeContext ue, GmmMessage message) {
        return ue.attempt() instanceof ReauthenticationAttempt attempt && goesOn(ue, attempt, message);
    }

    private boolean goesOn(UeContext ue, ReauthenticationAttempt attempt, GmmMessage message) {
        switch (message) {
            case AuthenticationResponse response
            when attempt.waitsFor(Step.AUTHENTICATION) ->
                proceed(ue, attempt, authentication.answered(ue, attempt, response));
            case AuthenticationFailure failure
            when attempt.waitsFor(Step.AUTHENTICATION) ->
                proceed(ue, attempt, authentication.failed(ue, attempt, failure));
            case IdentityResponse response when attempt.waitsFor(Step.IDENTITY) -> identified(ue, attempt, response);
            case SecurityModeComplete complete
            when attempt.waitsFor(Step.SECURITY_MODE) -> secured(ue, attempt, complete);
            case SecurityModeReject reject
            when attempt.waitsFor(Step.SECURITY_MODE) -> abort(ue, "Security Mode Reject, " + reject.cause());
            default -> {
                return false;
            }
        }
        return true;
    }

    private Algorithms select(UeSecurity inUse) {
        return algorithms
                .select(inUse.capability(), RegistrationType.PERIODIC_UPDATING)
                .orElseGet(() -> new Algorithms(inUse.nas().nea(), inUse.nas().nia()));
    }

    private void identified(UeContext ue, RegistrationAttempt attempt, IdentityResponse response) {
        if (response.identity() instanceof MobileIdentity.SuciIdentity(var suci)) {
            attempt.identify(suci);
            proceed(ue, attempt, authentication.begin(ue, attempt));
        } else {
            rejectAuthentication(ue, "Identity Response without a SUCI", null);
        }
    }

    private void proceed(UeContext ue, RegistrationAttempt attempt, Authentication.Outcome outcome) {
        switch (outcome) {
            case Authentication.Outcome.Authenticated(var supi, var kseaf, var eapSuccess) -> {
                if (supi.equals(ue.supi())) {
                    securityMode.command(ue, attempt, supi, kseaf, eapSuccess);
                } else {
                    kseaf.close();
                    rejectAuthentication(ue, "the UE is not who it was", null);
                }
            }
            case Authentication.Outcome.Refused(var _, var reason) -> abort(ue, reason);
            case Authentication.Outcome.Doubted(var reason)
            when !attempt.hasAskedForSuci() -> askForSuci(ue, attempt, reason);
            case Authentication.Outcome.Doubted(var reason) -> rejectAuthentication(ue, reason, null);
            case Authentication.Outcome.Failed(var reason, var eapFailure)
            when attempt.mayAskForSuci() -> {
                if (eapFailure != null) {
                    sender.send(ue, new AuthenticationResult(attempt.ngKsi(), eapFailure));
                }
                askForSuci(ue, attempt, reason);
            }
            case Authentication.Outcome.Failed(var reason, var eapFailure) ->
                rejectAuthentication(ue, reason, eapFailure);
            case Authentication.Outcome.Waiting() -> {}
        }
    }

    private void askForSuci(UeContext ue, RegistrationAttempt attempt, String reason) {
        attempt.asksForIdentity();
        ue.reason(reason);
        sender.send(ue, new IdentityRequest(IdentityType.SUCI));
    }

    private void secured(UeContext ue, RegistrationAttempt attempt, SecurityModeComplete complete) {
        var taken = Objects.requireNonNull(attempt.candidate());
        Supi supi = Objects.requireNonNull(attempt.supi());
        securityMode.completed(ue, attempt, taken, complete);
        contexts.claim(ue, supi, taken);
        ue.endAttempt();
        ue.state(GmmState.REGISTERED);
        memory.keep(ue);
        keyChange.follow(ue);
    }

    /** It came to nothing, and the UE is not to blame: it goes on as before if its context can serve for more. */
    private void abort(UeContext ue, String reason) {
        log.warn("UE {}: is not authenticated anew: {}", ue.amfUeNgapId(), reason);
        ue.endAttempt();
        ue.state(GmmState.REGISTERED);
        var inUse = ue.security();
        if (inUse != null && freshness.isNearItsEnd(inUse)) {
            sender.release(ue, Cause.NAS_UNSPECIFIED);
        } else if (inUse != null) {
            freshness.postpone(inUse);
        }
    }

    private void rejectAuthentication(UeContext ue, String reason, @Nullable Octets eapFailure) {
        log.info("UE {}: Authentication Reject: {}", ue.amfUeNgapId(), reason);
        ue.reason(reason);
        var reject = new AuthenticationReject();
        sender.send(ue, eapFailure == null ? reject : reject.withEapMessage(eapFailure));
        ue.endAttempt();
        contexts.disown(ue);
        ue.state(GmmState.DEREGISTERED);
        sender.release(ue, Cause.AUTHENTICATION_FAILURE);
    }
}
