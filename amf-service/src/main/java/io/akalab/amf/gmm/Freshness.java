package io.akalab.amf.gmm;

import io.akalab.amf.gmm.FreshnessProperties.ReauthenticateAfter;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.nas.security.NasCount;
import java.time.Clock;

/**
 * Tells whose security context has served long enough: its COUNTs come to their end (TS 33.501 clause 6.4.3.1), or the operator wants an
 * authentication every so often.
 */
final class Freshness {

    private final NasCount threshold;
    private final ReauthenticateAfter policy;
    private final Clock clock;

    Freshness(FreshnessProperties properties, Clock clock) {
        this.threshold = properties.threshold();
        this.policy = properties.reauthenticateAfter();
        this.clock = clock;
    }

    /**
     * Whether the UE is to be authenticated before its context serves for anything more. Asking notes the time of the authentication, so
     * the first question comes when it is over.
     */
    boolean demandsAuthentication(UeContext ue) {
        var inUse = ue.security();
        return inUse != null
                && inUse.nas().nia() != Nia.NIA0
                && (isWished(ue) || isNearItsEnd(inUse) || isTooOld(inUse) || hasServedTooOften(inUse));
    }

    /** Whether the UE is to be authenticated before it is registered once more under the context that it has. */
    boolean demandsAuthenticationFirst(UeContext ue) {
        return demandsAuthentication(ue) || isUsedUp(ue);
    }

    private boolean isUsedUp(UeContext ue) {
        var inUse = ue.security();
        return inUse != null && policy.registrations() > 0 && inUse.registrations() >= policy.registrations();
    }

    private static boolean isWished(UeContext ue) {
        return ue.wishes().contains(NetworkWish.Kind.AUTHENTICATION);
    }

    /** Whether the COUNTs of a context come to their end. */
    boolean isNearItsEnd(UeSecurity security) {
        return security.nas().nextToSend().compareTo(threshold) >= 0
                || security.nas().nextToReceive().compareTo(threshold) >= 0;
    }

    /** An authentication could not be had: the policy's demand comes again in its own time, not with the next message. */
    void postpone(UeSecurity security) {
        security.authenticatedAt(clock.instant());
        security.registrations(0);
    }

    private boolean isTooOld(UeSecurity security) {
        var since = security.authenticatedAt();
        if (since == null) {
            security.authenticatedAt(clock.instant());
            return false;
        }
        return policy.duration() != null && !since.plus(policy.duration()).isAfter(clock.instant());
    }

    /** The registration that came with the authentication is the first. */
    private boolean hasServedTooOften(UeSecurity security) {
        return policy.registrations() > 0 && security.registrations() > policy.registrations();
    }
}
