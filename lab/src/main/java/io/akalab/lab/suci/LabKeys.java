package io.akalab.lab.suci;

import io.akalab.crypto.suci.EciesProfile;
import io.akalab.crypto.suci.HomeNetworkPublicKey;
import io.akalab.lab.api.LabApi;
import io.akalab.openapi.provisioning.HomeNetworkKey;
import io.akalab.openapi.provisioning.NewHomeNetworkKey;
import io.akalab.openapi.provisioning.Profile;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The home network keys of a new lab: those that TS 33.501 clause C.4 publishes, and that UE simulators are set to when they
 * come. Everybody knows their private halves.
 */
public final class LabKeys {

    private static final NewHomeNetworkKey KEY_1 =
            new NewHomeNetworkKey(Profile.A, "c53c22208b61860b06c62e5406a7b330c2b577aa5558981510d128247d38bd1d");
    private static final NewHomeNetworkKey KEY_2 =
            new NewHomeNetworkKey(Profile.B, "f1ab1074477ebcc7f554ea1c5fc368b1616730155e0041ac447d6301975fecda");

    private LabKeys() {}

    /**
     * Gives a UDM without home network keys key 1 of Profile A and key 2 of Profile B; one that has keys keeps them as they are.
     *
     * @return the keys that it has then
     */
    public static List<HomeNetworkKey> provisionWhereNone(LabApi api, URI udm) {
        var present = api.homeNetworkKeys(udm);
        return present.isEmpty()
                ? List.of(api.addHomeNetworkKey(udm, 1, KEY_1), api.addHomeNetworkKey(udm, 2, KEY_2))
                : present;
    }

    /** The key of a profile that new USIMs are given. */
    public static Optional<HomeNetworkPublicKey> current(List<HomeNetworkKey> keys, EciesProfile profile) {
        return keys.stream()
                .filter(key -> key.state() == HomeNetworkKey.State.CURRENT
                        && key.profile().name().equals(profile.name()))
                .findFirst()
                .map(LabKeys::publicKey);
    }

    /** A key as the simulator takes it. */
    public static HomeNetworkPublicKey publicKey(HomeNetworkKey key) {
        return HomeNetworkPublicKey.parse(
                key.keyId(), EciesProfile.valueOf(key.profile().name()), key.publicKey());
    }
}
