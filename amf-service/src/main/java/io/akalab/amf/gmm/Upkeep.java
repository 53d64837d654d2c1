package io.akalab.amf.gmm;

import io.akalab.amf.gmm.NetworkWish.Kind;
import io.akalab.crypto.algorithms.Nia;
import java.util.Collection;

/**
 * What the network wants of a UE by itself, once the UE is connected, registered and in no procedure: that which it was paged for, or that
 * which came up while it was busy, or a new authentication because its security context has served long enough.
 */
final class Upkeep {

    private final Reauthentication reauthentication;
    private final ConfigurationUpdate configuration;
    private final IdlePaging paging;
    private final Freshness freshness;

    Upkeep(
            Reauthentication reauthentication,
            ConfigurationUpdate configuration,
            IdlePaging paging,
            Freshness freshness) {
        this.reauthentication = reauthentication;
        this.configuration = configuration;
        this.paging = paging;
        this.freshness = freshness;
    }

    /** Looks at a UE after something was done with it. */
    void after(UeContext ue) {
        if (!isSettled(ue)) {
            return;
        }
        if (!ue.wishes().isEmpty()) {
            if (!waitsForAnUpdate(ue)) {
                paging.answered(ue);
            }
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
        return later(ue, NetworkWish.whenItComes(Kind.AUTHENTICATION, this::authenticateUnlessJustDone));
    }

    /** The operator wants a UE to hear of everything that can be configured: now, or as soon as it can be. */
    NetworkRequest configure(UeContext ue) {
        return update(ue, NetworkWish.whenItComes(Kind.CONFIGURATION, configuration::everything));
    }

    /**
     * The slices of a UE's subscriber have changed. An idle UE is paged to hear of it, or hears of it when it comes (TS 23.502 clause
     * 4.2.4.2 step 1).
     */
    NetworkRequest tellSlices(UeContext ue) {
        return update(ue, NetworkWish.whenItComes(Kind.SLICES, configuration::slicesChanged));
    }

    private NetworkRequest update(UeContext ue, NetworkWish wish) {
        if (!ue.isRegistered() || ue.state() == GmmState.DEREGISTERED_INITIATED) {
            return NetworkRequest.NOT_REGISTERED;
        }
        if (isSettled(ue)) {
            wish.proceed().accept(ue);
            return NetworkRequest.STARTED;
        }
        return later(ue, wish);
    }

    private NetworkRequest later(UeContext ue, NetworkWish wish) {
        if (!ue.isConnected() && paging.page(ue, wish)) {
            return NetworkRequest.PAGED;
        }
        ue.wishes().add(wish);
        return NetworkRequest.LATER;
    }

    /**
     * What was wanted of a UE that is forgotten is wanted of the one in its place, which was paged perhaps and has registered by its SUCI
     * (TS 24.501 clause 5.6.2.3).
     */
    void inherit(UeContext ue, Collection<NetworkWish> wishes) {
        wishes.stream().filter(wish -> wish.kind().outlivesRegistration()).forEach(ue.wishes()::add);
        after(ue);
    }

    /** Calls an idle UE for nothing else. */
    NetworkRequest page(UeContext ue) {
        if (!ue.isRegistered()) {
            return NetworkRequest.NOT_REGISTERED;
        }
        if (ue.isConnected()) {
            return NetworkRequest.STARTED;
        }
        var wish = new NetworkWish(Kind.PRESENCE, _ -> {}, _ -> {});
        return paging.page(ue, wish) ? NetworkRequest.PAGED : NetworkRequest.LATER;
    }

    /** A registration may have brought a new security context by itself; its age was never asked for then. */
    private void authenticateUnlessJustDone(UeContext ue) {
        var inUse = ue.security();
        if (inUse != null && inUse.authenticatedAt() != null) {
            reauthentication.begin(ue);
        }
    }

    /** One Configuration Update Command after the other: a Complete does not say which of them it is for. */
    private static boolean waitsForAnUpdate(UeContext ue) {
        return ue.timers().runs(NasTimer.T3555)
                && ue.wishes().first().filter(Kind::isUpdate).isPresent();
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
