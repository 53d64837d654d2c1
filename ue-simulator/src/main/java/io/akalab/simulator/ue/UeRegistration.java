package io.akalab.simulator.ue;

import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.DeregistrationRequestFromUe;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.nas.message.RegistrationRequest;
import io.akalab.nas.security.NasSecurityContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the UE is registered, and what changes that: registration and de-registration (TS 24.501 clauses 5.5.1, 5.5.2). */
final class UeRegistration {

    private final UeSettings settings;
    private final UeIdentities identities;
    private final UeSecurity security;
    private final RadioKeys radioKeys;
    private UeState state = UeState.DEREGISTERED;
    private UeOutcome outcome = new UeOutcome.Pending();
    private @Nullable RegistrationRequest whole;

    UeRegistration(UeSettings settings, UeIdentities identities, UeSecurity security, RadioKeys radioKeys) {
        this.settings = settings;
        this.identities = identities;
        this.security = security;
        this.radioKeys = radioKeys;
    }

    UeState state() {
        return state;
    }

    UeOutcome outcome() {
        return outcome;
    }

    /** All that the UE has to say when it registers, since only a part of it may be said in clear; nothing before it did. */
    Optional<RegistrationRequest> wholeRequest() {
        return Optional.ofNullable(whole);
    }

    /** Starts a registration: the Registration Request, protected where the UE has a security context. */
    NasPdu request() {
        state = UeState.REGISTERED_INITIATED;
        outcome = new UeOutcome.Pending();
        var requests = RegistrationRequests.of(
                settings, settings.announcedCapability(), security.ngKsi(), identities.temporary());
        whole = requests.whole();
        return security.context()
                .map(context -> request(context, requests))
                .orElseGet(() -> NasPdu.plain(requests.cleartext()));
    }

    private NasPdu request(NasSecurityContext context, RegistrationRequests requests) {
        var count = context.nextToSend();
        radioKeys.startFrom(count);
        var container = context.cryptContainer(count, requests.whole().encode());
        return security.protect(
                SecurityHeaderType.INTEGRITY, requests.cleartext().withNasMessageContainer(container));
    }

    /** The network has accepted the UE, perhaps with a new 5G-GUTI. */
    void accepted(RegistrationAccept accept) {
        radioKeys.derive(security.current().orElseThrow().kamf());
        state = UeState.REGISTERED;
        outcome = new UeOutcome.Registered();
        accept.guti().ifPresent(identities::guti);
    }

    /** After these causes the UE forgets its identity and its keys (TS 24.501 clause 5.5.1.2.5). */
    void rejected(GmmCause cause) {
        switch (cause) {
            case ILLEGAL_UE,
                    ILLEGAL_ME,
                    FIVE_GS_SERVICES_NOT_ALLOWED,
                    UE_IDENTITY_CANNOT_BE_DERIVED,
                    PLMN_NOT_ALLOWED -> forget();
            default -> {}
        }
        ended(new UeOutcome.Rejected(cause));
    }

    /** The network has rejected the authentication (TS 24.501 clause 5.4.1.3.5). */
    void authenticationRejected() {
        forget();
        ended(new UeOutcome.AuthenticationRejected());
    }

    /**
     * Starts a de-registration. After a switch-off nobody answers.
     *
     * @throws IllegalStateException if the UE isn't registered
     */
    NasPdu deregister(DeregistrationType type) {
        if (state != UeState.REGISTERED) {
            throw new IllegalStateException("the UE is not registered");
        }
        outcome = new UeOutcome.Pending();
        state = UeState.DEREGISTERED_INITIATED;
        if (type.switchOff()) {
            deregistered();
        }
        var protection =
                security.secureExchange() ? SecurityHeaderType.INTEGRITY_CIPHERED : SecurityHeaderType.INTEGRITY;
        return security.protect(
                protection, new DeregistrationRequestFromUe(type, security.ngKsi(), identities.temporary()));
    }

    /** The UE is de-registered, by itself or by the network. */
    void deregistered() {
        ended(new UeOutcome.Deregistered());
    }

    private void ended(UeOutcome how) {
        state = UeState.DEREGISTERED;
        outcome = how;
    }

    private void forget() {
        identities.forgetGuti();
        radioKeys.forget();
        security.discard();
    }
}
