package io.akalab.amf.gmm;

import io.akalab.crypto.algorithms.Nia;

/**
 * What the network wants of a UE by itself, once the UE is connected, registered and in no procedure: that which it was paged for, or that
 * which came up while it was busy, or a new authentication because its security context has served long enough.
 */
final class Upkeep {

    private final Reauthentication reauthentication;
    private final IdlePaging paging;
    private final Freshness freshness;

    Upkeep(Reauthentication reauthentication, IdlePaging paging, Freshness freshness) {
        this.reauthentication = reauthentication;
        this.paging = paging;
        this.freshness = freshness;
    }

    /** Looks at a UE after something was done with it. */
    void after(UeContext ue) {
        if (!isSettled(ue)) {
            return;
        }
        if (ue.wish() != null) {
            paging.answered(ue);
        } else if (freshness.demandsAuthentication(ue)) {
            reauthentication.begin(ue);
        }
    }

    /** Whether a UE that says nothing has to be authenticated. */
    boolean isDue(UeContext ue) {
        return isSettled(ue) && freshness.demandsAuthentication(ue);
    }

    /** The operator wants a UE authenticated: now, or as soon as it can be. */
    NetworkRequest authenticate(UeContext ue) {
        var inUse = ue.security();
        if (!ue.isRegistered() || ue.state() == GmmState.DEREGISTERED_INITIATED) {
            return NetworkRequest.NOT_REGISTERED;
        }
        if (inUse == null || inUse.nas().nia() == Nia.NIA0) {
            // It is authenticated anyhow before anything else.
            return NetworkRequest.LATER;
        }
        if (isSettled(ue)) {
            reauthentication.begin(ue);
            return NetworkRequest.STARTED;
        }
        var wish = authentication();
        if (ue.isConnected()) {
            ue.wish(wish);
            return NetworkRequest.LATER;
        }
        if (paging.page(ue, wish)) {
            return NetworkRequest.PAGED;
        }
        ue.wish(wish);
        return NetworkRequest.LATER;
    }

    /** Calls an idle UE for nothing else. */
    NetworkRequest page(UeContext ue) {
        if (!ue.isRegistered()) {
            return NetworkRequest.NOT_REGISTERED;
        }
        if (ue.isConnected()) {
            return NetworkRequest.STARTED;
        }
        var before = ue.wish();
        var wish = before == null ? new NetworkWish("presence", false, _ -> {}, _ -> {}) : before;
        return paging.page(ue, wish) ? NetworkRequest.PAGED : NetworkRequest.LATER;
    }

    /** Who does not answer his paging is authenticated when he comes by himself. */
    private NetworkWish authentication() {
        return new NetworkWish(
                "authentication", true, this::authenticateUnlessJustDone, silent -> silent.wish(authentication()));
    }

    /** A registration may have brought a new security context by itself; its age was never asked for then. */
    private void authenticateUnlessJustDone(UeContext ue) {
        var inUse = ue.security();
        if (inUse != null && inUse.authenticatedAt() != null) {
            reauthentication.begin(ue);
        }
    }

    /** While the gNB has old keys no other change of keys begins (TS 33.501 clause 6.9.5.1). */
    private static boolean isSettled(UeContext ue) {
        return ue.isConnected()
                && !ue.isReleasing()
                && ue.state() == GmmState.REGISTERED
                && ue.attempt() == null
                && ue.security() != null
                && !ue.gnbHasOldKeys();
    }
}
