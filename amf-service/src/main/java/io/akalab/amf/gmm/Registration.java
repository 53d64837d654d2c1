package io.akalab.amf.gmm;

import io.akalab.amf.gmm.RegistrationAttempt.Step;
import io.akalab.amf.n2.Cause;
import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.identity.Supi;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.IdentityType;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.UeSecurityCapability;
import io.akalab.nas.message.AuthenticationFailure;
import io.akalab.nas.message.AuthenticationResponse;
import io.akalab.nas.message.AuthenticationResult;
import io.akalab.nas.message.IdentityRequest;
import io.akalab.nas.message.IdentityResponse;
import io.akalab.nas.message.RegistrationRequest;
import io.akalab.nas.message.SecurityModeComplete;
import io.akalab.nas.message.SecurityModeReject;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The registration procedure (TS 24.501 clause 5.5.1, TS 23.502 clause 4.2.2.2) from the Registration Request to the
 * Registration Complete, with the identification, authentication and security mode control within it. A UE that has shown its security
 * context goes on with it; who is not known, or cannot show that he is the one, is authenticated.
 */
final class Registration {

    private static final Logger log = LoggerFactory.getLogger(Registration.class);

    private final UeContexts contexts;
    private final EmergencyRegistrations emergency;
    private final ServiceArea area;
    private final AlgorithmSelection algorithms;
    private final Authentication authentication;
    private final SecurityMode securityMode;
    private final ContextChoice choice;
    private final Rekeying rekeying;
    private final Admission admission;
    private final Refusals refusals;
    private final NasSender sender;

    Registration(
            UeContexts contexts,
            EmergencyRegistrations emergency,
            ServiceArea area,
            AlgorithmSelection algorithms,
            Authentication authentication,
            SecurityMode securityMode,
            ContextChoice choice,
            Rekeying rekeying,
            Admission admission,
            Refusals refusals,
            NasSender sender) {
        this.contexts = contexts;
        this.emergency = emergency;
        this.area = area;
        this.algorithms = algorithms;
        this.authentication = authentication;
        this.securityMode = securityMode;
        this.choice = choice;
        this.rekeying = rekeying;
        this.admission = admission;
        this.refusals = refusals;
        this.sender = sender;
    }

    /** A UE wants to register. What cannot work is refused before a challenge is spent on it. */
    void requested(UeContext ue, RegistrationRequest outer, Received.Message received) {
        var whole = WholeRequest.of(ue, outer, received, ue.security());
        var request = whole.message();
        var refusal =
                area.refusal(ue.whereabouts().location(), request.identity()).or(() -> emergency.refusal(request));
        if (refusal.isPresent()) {
            refusals.reject(ue, refusal.get(), "not served here, or not so");
            return;
        }
        var capability = request.ueSecurityCapability().or(() -> knownCapability(ue, request));
        if (capability.isEmpty()) {
            refusals.reject(ue, GmmCause.CONDITIONAL_IE_ERROR, "Registration Request without UE security capability");
            return;
        }
        algorithms
                .select(capability.get(), request.registrationType())
                .ifPresentOrElse(
                        selected -> begin(
                                ue, whole, received, new RegistrationAttempt(request, capability.get(), selected)),
                        // TS 24.501 clause 5.5.1.2.8 asks for a Registration Reject and names no cause. #23 goes
                        // from the UE to the network alone (Annex A.1); #111 keeps the UE from trying over and over.
                        () -> refusals.reject(ue, GmmCause.PROTOCOL_ERROR_UNSPECIFIED, "no NAS algorithm in common"));
    }

    /** The UE has said who it is. */
    boolean identified(UeContext ue, IdentityResponse response) {
        var attempt = attemptAt(ue, Step.IDENTITY);
        attempt.ifPresent(current -> {
            switch (response.identity()) {
                case MobileIdentity.SuciIdentity(var suci) -> identified(ue, current, suci);
                case MobileIdentity equipment when mayGoOnWithout(ue, current) -> goOnWithout(ue, current, equipment);
                default ->
                    refusals.reject(ue, GmmCause.UE_IDENTITY_CANNOT_BE_DERIVED, "Identity Response without a SUCI");
            }
        });
        return attempt.isPresent();
    }

    /**
     * The UE answers under a security context that is not here, and does not know that it should answer in clear: with #9 it forgets that
     * context, and begins anew with its SUCI.
     *
     * @return false if nothing was asked that could be answered so
     */
    boolean answeredUnderForeignContext(UeContext ue) {
        var waits = attemptAt(ue, Step.IDENTITY).or(() -> attemptAt(ue, Step.AUTHENTICATION));
        waits.ifPresent(_ -> refusals.reject(
                ue, GmmCause.UE_IDENTITY_CANNOT_BE_DERIVED, "an answer under a security context that is not here"));
        return waits.isPresent();
    }

    /** The UE has answered the challenge. */
    boolean answered(UeContext ue, AuthenticationResponse response) {
        var attempt = attemptAt(ue, Step.AUTHENTICATION);
        attempt.ifPresent(current -> proceed(ue, current, authentication.answered(ue, current, response)));
        return attempt.isPresent();
    }

    /** The UE has refused the challenge. */
    boolean failed(UeContext ue, AuthenticationFailure failure) {
        var attempt = attemptAt(ue, Step.AUTHENTICATION);
        attempt.ifPresent(current -> proceed(ue, current, authentication.failed(ue, current, failure)));
        return attempt.isPresent();
    }

    /** The UE has taken the new security context into use: it is accepted. */
    boolean secured(UeContext ue, SecurityModeComplete complete) {
        var attempt = attemptAt(ue, Step.SECURITY_MODE);
        attempt.ifPresent(current -> {
            var taken = current.candidate();
            var supi = current.supi();
            if (taken != null && (supi != null || current.isUnauthenticated())) {
                securityMode.completed(ue, current, taken, complete);
                admission.admit(ue, current, taken, supi);
            }
        });
        return attempt.isPresent();
    }

    /** The UE does not want the new security context: the one before stays in use, if there was one (clause 5.4.2.5). */
    boolean notSecured(UeContext ue, SecurityModeReject reject) {
        var attempt = attemptAt(ue, Step.SECURITY_MODE);
        attempt.ifPresent(_ -> {
            log.info("UE {}: Security Mode Reject, {}", ue.amfUeNgapId(), reject.cause());
            ue.endAttempt();
            ue.state(ue.isRegistered() ? GmmState.REGISTERED : GmmState.DEREGISTERED);
            // Nothing but the registration that has failed holds a connection that a gNB has no context of.
            if (!ue.isRegistered() || !ue.gnbHasContext()) {
                sender.release(ue, Cause.NAS_UNSPECIFIED);
            }
        });
        return attempt.isPresent();
    }

    /** The UE has its new 5G-GUTI: the one before it is free. */
    boolean completed(UeContext ue) {
        var attempt = attemptAt(ue, Step.COMPLETE);
        attempt.ifPresent(current -> admission.confirmed(ue, current));
        return attempt.isPresent();
    }

    private void begin(
            UeContext ue,
            WholeRequest<RegistrationRequest> whole,
            Received.Message received,
            RegistrationAttempt attempt) {
        var inUse = ue.security();
        avoidKeySets(attempt, inUse);
        if (received.count() != null) {
            attempt.verified(received.count(), whole.isWhole());
        }
        if (!ue.gnbHasContext()) {
            attempt.opensAssociation();
        }
        ue.takeUpdate();
        ue.timers().stop(NasTimer.T3555);
        ue.timers().stop(NasTimer.T3522);
        ue.attempt(attempt);
        var way = choice.of(ue, attempt);
        if (way.isPresent()) {
            goOnWith(ue, attempt, way.get());
            return;
        }
        switch (attempt.request().identity()) {
            case MobileIdentity.SuciIdentity(var suci) -> authenticate(ue, attempt, suci);
            case MobileIdentity.FiveGGuti(var guti) -> authenticate(ue, attempt, guti);
            case MobileIdentity equipment
            when EmergencyRegistrations.isEquipment(equipment) && mayGoOnWithout(ue, attempt) ->
                goOnWithout(ue, attempt, equipment);
            default -> askForSuci(ue, attempt, "the UE gave neither SUCI nor 5G-GUTI");
        }
    }

    /** The key sets that the UE has or says it has: none of them may name a new one (TS 24.501 clause 5.4.1.3.2). */
    private static void avoidKeySets(RegistrationAttempt attempt, @Nullable UeSecurity inUse) {
        attempt.avoid(attempt.request().ngKsi());
        attempt.request().nonCurrentNgKsi().ifPresent(attempt::avoid);
        if (inUse != null) {
            attempt.avoid(inUse.nas().ngKsi());
        }
    }

    private void goOnWith(UeContext ue, RegistrationAttempt attempt, ContextChoice.Way way) {
        var inUse = Objects.requireNonNull(ue.security());
        var supi = Objects.requireNonNull(ue.supi());
        if (way == ContextChoice.Way.AUTHENTICATE) {
            attempt.identify(supi.value());
            proceed(ue, attempt, authentication.begin(ue, attempt));
            return;
        }
        attempt.authenticated(supi);
        switch (way) {
            case REKEY -> rekeying.command(ue, attempt, inUse);
            case RENEW -> securityMode.renew(ue, attempt, inUse);
            default -> admission.admit(ue, attempt, inUse, supi);
        }
    }

    private boolean mayGoOnWithout(UeContext ue, RegistrationAttempt attempt) {
        return ue.security() == null && emergency.goesOnWithout(attempt);
    }

    /** Nobody knows who it is, and in an emergency nobody has to. */
    private void goOnWithout(UeContext ue, RegistrationAttempt attempt, MobileIdentity identity) {
        log.info("UE {}: is served without an authentication, for an emergency", ue.amfUeNgapId());
        EmergencyRegistrations.pei(identity).ifPresent(pei -> {
            attempt.pei(pei);
            ue.pei(pei);
        });
        attempt.goesOnWithout(EmergencyRegistrations.unprotected());
        securityMode.withoutAuthentication(ue, attempt);
    }

    /** A UE that refused a challenge for the right SUPI is refused itself (TS 24.501 clause 5.4.1.3.7 c and d). */
    private void identified(UeContext ue, RegistrationAttempt attempt, Suci suci) {
        var doubted = attempt.doubted();
        if (doubted != null
                && namesSomebody(suci)
                && suci.scheme() == Suci.NULL_SCHEME
                && suci.supiOfNullScheme().equals(doubted)) {
            refusals.rejectAuthentication(ue, "for its own SUPI, " + attempt.doubt(), null);
        } else {
            authenticate(ue, attempt, suci);
        }
    }

    private void authenticate(UeContext ue, RegistrationAttempt attempt, Suci suci) {
        if (!namesSomebody(suci)) {
            refusals.reject(ue, GmmCause.INVALID_MANDATORY_INFORMATION, "a SUCI of the null scheme that holds no SUPI");
            return;
        }
        attempt.identify(suci);
        proceed(ue, attempt, authentication.begin(ue, attempt));
    }

    private void authenticate(UeContext ue, RegistrationAttempt attempt, Guti guti) {
        contexts.find(guti)
                .flatMap(UeContext::identity)
                .ifPresentOrElse(
                        known -> {
                            attempt.avoid(known.ngKsi());
                            attempt.identify(known.supi().value());
                            proceed(ue, attempt, authentication.begin(ue, attempt));
                        },
                        () -> askForSuci(ue, attempt, "unknown 5G-GUTI"));
    }

    private void proceed(UeContext ue, RegistrationAttempt attempt, Authentication.Outcome outcome) {
        switch (outcome) {
            case Authentication.Outcome.Authenticated(var supi, var kseaf, var eapSuccess) ->
                securityMode.command(ue, attempt, supi, kseaf, eapSuccess);
            case Authentication.Outcome.Refused _
            when mayGoOnWithout(ue, attempt) ->
                goOnWithout(ue, attempt, attempt.request().identity());
            case Authentication.Outcome.Refused(var cause, var reason) -> refusals.reject(ue, cause, reason);
            // A UE that finds the challenge wrong may be another one than is thought, however it was identified
            // (clause 5.4.1.3.7 c and d).
            case Authentication.Outcome.Doubted(var reason)
            when !attempt.hasAskedForSuci() -> {
                attempt.doubts(challenged(attempt), reason);
                askForSuci(ue, attempt, reason);
            }
            case Authentication.Outcome.Doubted(var reason) -> failed(ue, attempt, reason, null);
            // A 5G-GUTI may stand for the wrong SUPI here: the UE gets one more chance with its SUCI (clauses
            // 5.4.1.2.2.10 and 5.4.1.3.5).
            case Authentication.Outcome.Failed(var reason, var eapFailure)
            when attempt.mayAskForSuci() -> {
                endEap(ue, attempt, eapFailure);
                askForSuci(ue, attempt, reason);
            }
            case Authentication.Outcome.Failed(var reason, var eapFailure) -> failed(ue, attempt, reason, eapFailure);
            case Authentication.Outcome.Waiting() -> {}
        }
    }

    private void failed(UeContext ue, RegistrationAttempt attempt, String reason, @Nullable Octets eapFailure) {
        if (mayGoOnWithout(ue, attempt)) {
            goOnWithout(ue, attempt, attempt.request().identity());
        } else {
            refusals.rejectAuthentication(ue, reason, eapFailure);
        }
    }

    /** Whom the challenge was made for, unless the home network alone knows. */
    private static @Nullable Supi challenged(RegistrationAttempt attempt) {
        var suci = attempt.suci();
        if (suci == null) {
            return Supi.parse(attempt.subscriber());
        }
        return suci.scheme() == Suci.NULL_SCHEME ? suci.supiOfNullScheme() : null;
    }

    private void askForSuci(UeContext ue, RegistrationAttempt attempt, String reason) {
        log.debug("UE {}: Identity Request: {}", ue.amfUeNgapId(), reason);
        attempt.asksForIdentity();
        ue.reason(reason);
        sender.send(ue, new IdentityRequest(IdentityType.SUCI));
    }

    /** No reject and no Security Mode Command follows to carry the EAP-Failure (clause 5.4.1.2.5). */
    private void endEap(UeContext ue, RegistrationAttempt attempt, @Nullable Octets eapFailure) {
        if (eapFailure != null) {
            sender.send(ue, new AuthenticationResult(attempt.ngKsi(), eapFailure));
        }
    }

    /** A periodic update need not repeat what the UE said when it registered (TS 24.501 clause 8.2.6.4). */
    private Optional<UeSecurityCapability> knownCapability(UeContext ue, RegistrationRequest request) {
        if (ue.security() != null) {
            return Optional.of(ue.security().capability());
        }
        return request.identity() instanceof MobileIdentity.FiveGGuti(var guti)
                ? contexts.find(guti).flatMap(UeContext::identity).map(UeContext.Identity::capability)
                : Optional.empty();
    }

    private static Optional<RegistrationAttempt> attemptAt(UeContext ue, Step step) {
        return Optional.ofNullable(ue.attempt()).filter(attempt -> attempt.waitsFor(step));
    }

    private static boolean namesSomebody(Suci suci) {
        try {
            return suci.scheme() != Suci.NULL_SCHEME
                    || !suci.supiOfNullScheme().value().isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
