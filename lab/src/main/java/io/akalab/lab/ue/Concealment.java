package io.akalab.lab.ue;

import io.akalab.crypto.suci.EciesProfile;
import io.akalab.crypto.suci.HomeNetworkPublicKey;
import io.akalab.lab.api.LabApi;
import io.akalab.lab.suci.LabKeys;
import io.akalab.openapi.provisioning.HomeNetworkKey;
import java.net.URI;
import java.util.List;
import java.util.Optional;
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
            return wanted(api.homeNetworkKeys(udm))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the UDM has no such home network key of Profile " + profile + ": give one with --hn-key"));
        }
    }

    private Optional<HomeNetworkPublicKey> wanted(List<HomeNetworkKey> keys) {
        return keyId == null
                ? LabKeys.current(keys, profile)
                : keys.stream()
                        .map(LabKeys::publicKey)
                        .filter(candidate -> candidate.id() == keyId && candidate.profile() == profile)
                        .findFirst();
    }
}
