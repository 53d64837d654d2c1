package io.akalab.lab.subscribers;

import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.lint.SubscriberLint;
import io.akalab.crypto.suci.EciesProfile;
import io.akalab.crypto.suci.HomeNetworkPublicKey;
import org.jspecify.annotations.Nullable;

/**
 * The network that simulated UEs find.
 *
 * @param home the home network, which serves too; null to go by the IMSIs
 * @param amfAddress where NGAP is spoken
 * @param profile with which SUPIs are concealed; null for the null scheme
 * @param homeNetworkKey the key of the profile, or one for later
 */
record Surroundings(
        @Nullable Plmn home,
        int tac,
        int sst,
        String amfAddress,
        @Nullable EciesProfile profile,
        @Nullable HomeNetworkPublicKey homeNetworkKey) {

    Plmn plmn(Imsi imsi) {
        return home == null ? SubscriberLint.probableHome(imsi) : home;
    }

    /** The protection scheme identifier (TS 33.501 Annex C.1). */
    int protectionScheme() {
        return profile == null ? 0 : profile.scheme();
    }
}
