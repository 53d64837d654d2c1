package io.akalab.simulator.ue;

import io.akalab.crypto.identity.Guti;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.DeregistrationRequestFromUe;
import io.akalab.nas.message.DeregistrationRequestToUe;
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
    private final UeProgress progress;
    private @Nullable RegistrationRequest whole;
    private boolean saidInFull;
    private boolean updating;
    private boolean emergency;
    private boolean reRegistrationRequired;

    UeRegistration(
            UeSettings settings,
            UeIdentities identities,
            UeSecurity security,
            RadioKeys radioKeys,
            UeProgress progress) {
        this.settings = settings;
        this.identities = identities;
        this.security = security;
        this.radioKeys = radioKeys;
        this.progress = progress;
    }

    /**
     * The request of the registration that is under way, for a Security Mode Complete: where the network asks for it, or has
     * only been told what may be said in clear (TS 24.501 clauses 4.4.6 and 5.4.2.3).
     */
    Optional<RegistrationRequest> wholeRequest(boolean requested) {
        return progress.state() == UeState.REGISTERED_INITIATED && (requested || !saidInFull)
                ? Optional.ofNullable(whole)
                : Optional.empty();
    }

    /** Whether the UE's last registration was for emergency services. */
    boolean emergency() {
        return emergency;
    }

    /** Whether the network has de-registered the UE for it to register again. */
    boolean reRegistrationRequired() {
        return reRegistrationRequired;
    }

    /**
     * Starts a registration. The request is protected where the UE has a security context; as the first message of a
     * connection it shows in clear what may be shown, and holds the rest ciphered.
     *
     * @throws IllegalStateException if a registration is to be updated that there is none of
     */
    NasPdu request(RegistrationType type) {
        updating = type == RegistrationType.MOBILITY_UPDATING || type == RegistrationType.PERIODIC_UPDATING;
        requireRegistered(updating);
        emergency = type == RegistrationType.EMERGENCY;
        progress.begins(UeState.REGISTERED_INITIATED);
        reRegistrationRequired = false;
        var context = security.usableContext();
        var requests = RegistrationRequests.of(
                type, settings, settings.announcedCapability(), security.ngKsi(), identities.temporary());
        whole = requests.whole();
        saidInFull = context.isPresent();
        return context.map(current -> request(current, requests)).orElseGet(() -> NasPdu.plain(requests.cleartext()));
    }

    /** Nobody answers any more (TS 24.501 clauses 5.5.1.2.7, 5.5.1.3.7, 5.5.2.2.6 and 5.6.1.7). */
    void givesUp() {
        progress.givesUp(updating);
    }

    private void requireRegistered(boolean forThis) {
        if (forThis && (!progress.isRegistered() || identities.guti().isEmpty())) {
            throw new IllegalStateException("the UE is not registered, so that it has nothing to update");
        }
    }

    private NasPdu request(NasSecurityContext context, RegistrationRequests requests) {
        var count = context.nextToSend();
        security.requestedAt(count);
        if (security.secureExchange()) {
            return security.protect(SecurityHeaderType.INTEGRITY_CIPHERED, requests.whole());
        }
        radioKeys.startFrom(count);
        if (!requests.hasMore()) {
            return security.protect(SecurityHeaderType.INTEGRITY, requests.whole());
        }
        var container = context.cryptContainer(count, requests.whole().encode());
        return security.protect(
                SecurityHeaderType.INTEGRITY, requests.cleartext().withNasMessageContainer(container));
    }

    /** The network has accepted the UE, perhaps with a new 5G-GUTI; the same once more changes nothing. */
    void accepted(RegistrationAccept accept) {
        security.current().ifPresent(keySet -> radioKeys.secure(keySet.kamf()));
        progress.ended(UeState.REGISTERED, new UeOutcome.Registered());
        accept.guti().ifPresent(identities::guti);
    }

    /** After these causes the UE forgets its identity and its keys (TS 24.501 clause 5.5.1.2.5). */
    void rejected(GmmCause cause) {
        leave(cause);
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
        if (!progress.isRegistered()) {
            throw new IllegalStateException("the UE is not registered");
        }
        progress.begins(UeState.DEREGISTERED_INITIATED);
        if (type.switchOff()) {
            deregistered();
        }
        var protection =
                security.secureExchange() ? SecurityHeaderType.INTEGRITY_CIPHERED : SecurityHeaderType.INTEGRITY;
        return security.protect(
                protection, new DeregistrationRequestFromUe(type, security.ngKsi(), identities.temporary()));
    }

    /** The network has let the UE go (TS 24.501 clause 5.5.2.2.3). */
    void deregistered() {
        ended(new UeOutcome.Deregistered());
    }

    /** The network de-registers the UE: for good, or to register again (TS 24.501 clause 5.5.2.3.2). */
    void deregistered(DeregistrationRequestToUe request) {
        reRegistrationRequired = request.type().reRegistrationRequired();
        if (!reRegistrationRequired) {
            request.cause().ifPresent(this::leave);
        }
        deregistered();
    }

    /** What a cause leaves of the UE's identity and keys. */
    void leave(GmmCause cause) {
        switch (cause) {
            case ILLEGAL_UE,
                    ILLEGAL_ME,
                    FIVE_GS_SERVICES_NOT_ALLOWED,
                    UE_IDENTITY_CANNOT_BE_DERIVED,
                    PLMN_NOT_ALLOWED,
                    TRACKING_AREA_NOT_ALLOWED,
                    ROAMING_NOT_ALLOWED_IN_THIS_TRACKING_AREA,
                    NO_SUITABLE_CELLS_IN_TRACKING_AREA,
                    N1_MODE_NOT_ALLOWED -> forget();
            default -> {}
        }
    }

    /** A new name for the UE (TS 24.501 clause 5.4.4.3). */
    void renamed(Guti guti) {
        identities.guti(guti);
    }

    private void ended(UeOutcome how) {
        progress.ended(UeState.DEREGISTERED, how);
    }

    private void forget() {
        identities.forgetGuti();
        radioKeys.forget();
        security.discard();
    }
}
