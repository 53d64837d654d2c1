package io.akalab.lab.ue;

import io.akalab.crypto.suci.EciesProfile;
import io.akalab.crypto.suci.HomeNetworkPublicKey;
import io.akalab.lab.api.LabApi;
import io.akalab.openapi.provisioning.HomeNetworkKey;
import io.akalab.openapi.provisioning.HomeNetworkKey.State;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the simulated USIMs conceal their SUPIs. */
final class Concealment {

    @Option(
            names = "--suci-profile",
            required = true,
            paramLabel = "A|B",
            description = "conceal the SUPIs with Profile A or B, in place of the null scheme")
    private EciesProfile profile = EciesProfile.A;

    @Option(
            names = "--hn-key",
            paramLabel = "KEY",
            description = "the home network's public key, in hexadecimal digits or base64 (the UDM's current one)")
    private @Nullable String key;

    @Option(names = "--hn-key-id", paramLabel = "N", description = "its identifier, 1 to 255 (1 with --hn-key)")
    private @Nullable Integer keyId;

    /**
     * The key that is given, else the one of the identifier, else the current one of the UDM.
     *
     * @throws IllegalArgumentException if there is none
     */
    HomeNetworkPublicKey homeNetworkKey(URI udm) {
        if (key != null) {
            return HomeNetworkPublicKey.parse(keyId == null ? 1 : keyId, profile, key);
        }
        try (var api = new LabApi()) {
            return api.homeNetworkKeys(udm).stream()
                    .filter(this::isWanted)
                    .findFirst()
                    .map(found -> HomeNetworkPublicKey.parse(found.keyId(), profile, found.publicKey()))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the UDM has no such home network key of Profile " + profile + ": give one with --hn-key"));
        }
    }

    private boolean isWanted(HomeNetworkKey candidate) {
        return candidate.profile().name().equals(profile.name())
                && (keyId == null ? candidate.state() == State.CURRENT : candidate.keyId().equals(keyId));
    }
}
