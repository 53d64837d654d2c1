package io.akalab.amf.gmm;

import io.akalab.amf.gmm.RegistrationAttempt.Step;
import io.akalab.amf.n2.Cause;
import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.identity.Supi;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.IdentityType;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.UeSecurityCapability;
import io.akalab.nas.message.AuthenticationFailure;
import io.akalab.nas.message.AuthenticationReject;
import io.akalab.nas.message.AuthenticationResponse;
import io.akalab.nas.message.AuthenticationResult;
import io.akalab.nas.message.IdentityRequest;
import io.akalab.nas.message.IdentityResponse;
import io.akalab.nas.message.RegistrationReject;
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
    private final Resumption.Policy policy;
    private final EmergencyRegistrations emergency;
    private final ServiceArea area;
    private final AlgorithmSelection algorithms;
    private final Authentication authentication;
    private final SecurityMode securityMode;
    private final Rekeying rekeying;
    private final Freshness freshness;
    private final HomeNetwork home;
    private final Acceptance acceptance;
    private final NasSender sender;

    Registration(
            UeContexts contexts,
            Resumption.Policy policy,
            EmergencyRegistrations emergency,
            ServiceArea area,
            AlgorithmSelection algorithms,
            Authentication authentication,
            SecurityMode securityMode,
            Rekeying rekeying,
            Freshness freshness,
            HomeNetwork home,
            Acceptance acceptance,
            NasSender sender) {
        this.contexts = contexts;
        this.policy = policy;
        this.emergency = emergency;
        this.area = area;
        this.algorithms = algorithms;
        this.authentication = authentication;
        this.securityMode = securityMode;
        this.rekeying = rekeying;
        this.freshness = freshness;
        this.home = home;
        this.acceptance = acceptance;
        this.sender = sender;
    }

    /** A UE wants to register. What cannot work is refused before a challenge is spent on it. */
    void requested(UeContext ue, RegistrationRequest outer, Received.Message received) {
        var whole = WholeRequest.of(ue, outer, received, ue.security());
        var request = whole.message();
        var refusal =
                area.refusal(ue.whereabouts().location(), request.identity()).or(() -> emergency.refusal(request));
        if (refusal.isPresent()) {
            reject(ue, refusal.get(), "not served here, or not so");
            return;
        }
        var capability = request.ueSecurityCapability().or(() -> knownCapability(ue, request));
        if (capability.isEmpty()) {
            reject(ue, GmmCause.CONDITIONAL_IE_ERROR, "Registration Request without UE security capability");
            return;
        }
        algorithms
                .select(capability.get(), request.registrationType())
                .ifPresentOrElse(
                        selected -> begin(
                                ue, whole, received, new RegistrationAttempt(request, capability.get(), selected)),
                        // TS 24.501 clause 5.5.1.2.8 asks for a Registration Reject and names no cause. #23 goes
                        // from the UE to the network alone (Annex A.1); #111 keeps the UE from trying over and over.
                        () -> reject(ue, GmmCause.PROTOCOL_ERROR_UNSPECIFIED, "no NAS algorithm in common"));
    }

    /** The UE has said who it is. */
    boolean identified(UeContext ue, IdentityResponse response) {
        var attempt = attemptAt(ue, Step.IDENTITY);
        attempt.ifPresent(current -> {
            switch (response.identity()) {
                case MobileIdentity.SuciIdentity(var suci) -> identified(ue, current, suci);
                case MobileIdentity equipment when mayGoOnWithout(ue, current) -> goOnWithout(ue, current, equipment);
                default -> reject(ue, GmmCause.UE_IDENTITY_CANNOT_BE_DERIVED, "Identity Response without a SUCI");
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
        waits.ifPresent(_ -> reject(
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
                accept(ue, current, taken, supi);
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
        attempt.ifPresent(current -> {
            contexts.forget(ue.takeFormerGuti());
            finish(ue, current);
        });
        return attempt.isPresent();
    }

    /** Refuses a registration, with a cause for the UE and a reason for whoever reads the log. */
    void reject(UeContext ue, GmmCause cause, String reason) {
        log.info("UE {}: Registration Reject {}: {}", ue.amfUeNgapId(), cause, reason);
        ue.reason(reason);
        sender.send(ue, new RegistrationReject(cause));
        end(ue, Cause.NAS_UNSPECIFIED);
    }

    /** No slice is left for the UE (TS 24.501 clause 5.5.1.2.5). */
    private void reject(UeContext ue, SliceSelection slices) {
        var cause = GmmCause.NO_NETWORK_SLICES_AVAILABLE;
        var reason = "no slice that is subscribed is served here";
        log.info("UE {}: Registration Reject {}: {}", ue.amfUeNgapId(), cause, reason);
        ue.reason(reason);
        var reject = new RegistrationReject(cause);
        sender.send(
                ue,
                slices.rejected().isEmpty() ? reject : reject.withRejectedNssai(Slices.rejected(slices.rejected())));
        end(ue, Cause.NAS_UNSPECIFIED);
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
        ue.attempt(attempt);
        if (inUse != null && mayGoOnWith(ue, inUse, attempt)) {
            goOnWith(ue, attempt, inUse, Objects.requireNonNull(ue.supi()));
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

    /**
     * Whether the UE has shown the context in use and means it. Without integrity protection a MAC says nothing, and nobody is led from a
     * protected context into one without.
     */
    private static boolean mayGoOnWith(UeContext ue, UeSecurity inUse, RegistrationAttempt attempt) {
        return attempt.count() != null
                && ue.supi() != null
                && inUse.nas().nia() != Nia.NIA0
                && attempt.algorithms().nia() != Nia.NIA0
                && inUse.nas().ngKsi().equals(attempt.request().ngKsi())
                && attempt.request().identity() instanceof MobileIdentity.FiveGGuti;
    }

    private void goOnWith(UeContext ue, RegistrationAttempt attempt, UeSecurity inUse, Supi supi) {
        if (freshness.demandsAuthentication(ue)) {
            authenticate(ue, attempt, supi);
        } else if (rekeying.isWanted()) {
            attempt.authenticated(supi);
            rekeying.command(ue, attempt, inUse);
        } else if (policy == Resumption.Policy.ALWAYS) {
            authenticate(ue, attempt, supi);
        } else if (attempt.wantsInitialMessage() || isOutdated(inUse, attempt)) {
            attempt.authenticated(supi);
            securityMode.renew(ue, attempt, inUse);
        } else {
            attempt.authenticated(supi);
            accept(ue, attempt, inUse, supi);
        }
    }

    /** Whether the UE can do something else now, or the operator wants something else. */
    private static boolean isOutdated(UeSecurity inUse, RegistrationAttempt attempt) {
        return inUse.nas().nea() != attempt.algorithms().nea()
                || inUse.nas().nia() != attempt.algorithms().nia()
                || !inUse.capability().equals(attempt.capability());
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

    /** What the UE said in clear chose the algorithms; the whole request may not make more of null algorithms than that. */
    private void accept(UeContext ue, RegistrationAttempt attempt, UeSecurity taken, @Nullable Supi supi) {
        if (taken.nas().nia() == Nia.NIA0 && !EmergencyRegistrations.is(attempt.request())) {
            reject(ue, GmmCause.PROTOCOL_ERROR_UNSPECIFIED, "no emergency in the whole Registration Request");
            return;
        }
        var refusal = supi == null ? Optional.<String>empty() : home.enter(ue, attempt, supi);
        if (refusal.isPresent()) {
            reject(ue, RejectCauses.of(refusal.get()), "not registered at the UDM: " + refusal.get());
            return;
        }
        var slices = acceptance.select(ue, attempt.request());
        if (slices.allowed().isEmpty()) {
            reject(ue, slices);
            return;
        }
        if (supi != null) {
            contexts.claim(ue, supi, taken);
        }
        if (!acceptance.accept(ue, attempt, taken, slices)) {
            finish(ue, attempt);
        }
    }

    private void finish(UeContext ue, RegistrationAttempt attempt) {
        ue.endAttempt();
        ue.state(GmmState.REGISTERED);
        log.debug("UE {}: registered", ue.amfUeNgapId());
        if (attempt.leavesNothingToDo()) {
            sender.release(ue, Cause.NORMAL_RELEASE);
        }
    }

    /** A UE that refused a challenge for the right SUPI is refused itself (TS 24.501 clause 5.4.1.3.7 c and d). */
    private void identified(UeContext ue, RegistrationAttempt attempt, Suci suci) {
        var doubted = attempt.doubted();
        if (doubted != null
                && namesSomebody(suci)
                && suci.scheme() == Suci.NULL_SCHEME
                && suci.supiOfNullScheme().equals(doubted)) {
            rejectAuthentication(ue, "the UE refuses challenges for its own SUPI", null);
        } else {
            authenticate(ue, attempt, suci);
        }
    }

    private void authenticate(UeContext ue, RegistrationAttempt attempt, Suci suci) {
        if (!namesSomebody(suci)) {
            reject(ue, GmmCause.INVALID_MANDATORY_INFORMATION, "a SUCI of the null scheme that holds no SUPI");
            return;
        }
        attempt.identify(suci);
        proceed(ue, attempt, authentication.begin(ue, attempt));
    }

    private void authenticate(UeContext ue, RegistrationAttempt attempt, Supi supi) {
        attempt.identify(supi.value());
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
            case Authentication.Outcome.Refused(var cause, var reason) -> reject(ue, cause, reason);
            // A UE that finds the challenge wrong may be another one than is thought, however it was identified
            // (clause 5.4.1.3.7 c and d).
            case Authentication.Outcome.Doubted(var reason)
            when !attempt.hasAskedForSuci() -> {
                attempt.doubts(challenged(attempt));
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
            rejectAuthentication(ue, reason, eapFailure);
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

    private void rejectAuthentication(UeContext ue, String reason, @Nullable Octets eapFailure) {
        log.info("UE {}: Authentication Reject: {}", ue.amfUeNgapId(), reason);
        ue.reason(reason);
        var reject = new AuthenticationReject();
        sender.send(ue, eapFailure == null ? reject : reject.withEapMessage(eapFailure));
        end(ue, Cause.AUTHENTICATION_FAILURE);
    }

    private void end(UeContext ue, Cause cause) {
        ue.endAttempt();
        contexts.disown(ue);
        ue.state(GmmState.DEREGISTERED);
        sender.release(ue, cause);
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
