package io.akalab.simulator.ue;

import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.ServiceRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The service request procedure in the UE (TS 24.501 clause 5.6.1), for signalling and in answer to a paging. */
final class UeService {

    private static final int SIGNALLING = 0;
    private static final int MOBILE_TERMINATED = 2;

    private final UeIdentities identities;
    private final UeSecurity security;
    private final RadioKeys radioKeys;
    private final UeRegistration registration;
    private final UeProgress progress;
    private @Nullable ServiceRequest sent;

    UeService(
            UeIdentities identities,
            UeSecurity security,
            RadioKeys radioKeys,
            UeRegistration registration,
            UeProgress progress) {
        this.identities = identities;
        this.security = security;
        this.radioKeys = radioKeys;
        this.registration = registration;
        this.progress = progress;
    }

    /**
     * Starts it. It has nothing to say but what may be said in clear (TS 24.501 clause 4.4.6).
     *
     * @throws IllegalStateException if the UE isn't registered, or has no keys
     */
    NasPdu request(boolean paged) {
        var guti = identities.guti();
        var context = security.usableContext();
        if (!progress.isRegistered() || guti.isEmpty() || context.isEmpty()) {
            throw new IllegalStateException("the UE is not registered");
        }
        progress.begins(UeState.SERVICE_REQUEST_INITIATED);
        if (!security.secureExchange()) {
            radioKeys.startFrom(context.get().nextToSend());
        }
        var request = new ServiceRequest(
                paged ? MOBILE_TERMINATED : SIGNALLING, security.ngKsi(), MobileIdentity.FiveGSTmsi.of(guti.get()));
        sent = request;
        return security.protect(SecurityHeaderType.INTEGRITY, request);
    }

    /** The request that is under way, for a Security Mode Complete that is to bring it once more. */
    Optional<ServiceRequest> wholeRequest(boolean requested) {
        return requested && progress.state() == UeState.SERVICE_REQUEST_INITIATED
                ? Optional.ofNullable(sent)
                : Optional.empty();
    }

    void accepted() {
        security.current().ifPresent(keySet -> radioKeys.secure(keySet.kamf()));
        progress.ended(UeState.REGISTERED, new UeOutcome.Served());
    }

    /** After #9 and #10 the UE has to register anew; the others leave it registered (TS 24.501 clause 5.6.1.5). */
    void rejected(GmmCause cause) {
        registration.leave(cause);
        boolean registered = security.current().isPresent() && cause != GmmCause.IMPLICITLY_DEREGISTERED;
        progress.ended(registered ? UeState.REGISTERED : UeState.DEREGISTERED, new UeOutcome.ServiceRejected(cause));
    }
}
