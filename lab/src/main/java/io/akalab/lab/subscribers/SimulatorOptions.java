package io.akalab.lab.subscribers;

import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.suci.EciesProfile;
import io.akalab.crypto.suci.HomeNetworkPublicKey;
import io.akalab.lab.api.LabApi;
import io.akalab.lab.suci.LabKeys;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Files for UE simulators, with the values that {@code ./akalab up} serves unless the user says otherwise. */
final class SimulatorOptions {

    /** The simulators that files can be written for. */
    enum Simulator {
        UERANSIM,
        PACKETRUSHER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--ue-config",
            paramLabel = "ueransim|packetrusher",
            description = "write the configuration of a UE simulator with these subscribers")
    private @Nullable Simulator simulator;

    @Option(
            names = "--ue-config-dir",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "where to (${DEFAULT-VALUE})")
    private Path directory = Path.of(".");

    @Option(
            names = "--suci-profile",
            paramLabel = "A|B",
            description = "UEs conceal their SUPIs with the UDM's current key of that profile (null scheme)")
    private @Nullable EciesProfile profile;

    @Option(
            names = "--tac",
            paramLabel = "N",
            defaultValue = "1",
            description = "tracking area code (${DEFAULT-VALUE})")
    private int tac;

    @Option(
            names = "--sst",
            paramLabel = "N",
            defaultValue = "1",
            description = "slice/service type (${DEFAULT-VALUE})")
    private int sst;

    @Option(
            names = "--amf-address",
            paramLabel = "IP",
            defaultValue = "127.0.0.1",
            description = "where an AMF speaks NGAP (${DEFAULT-VALUE})")
    private String amfAddress = "";

    boolean isGiven() {
        return simulator != null;
    }

    /**
     * Opens the files.
     *
     * @param home the home network; null to go by the IMSIs
     * @throws IllegalArgumentException if the UDM has no key of the profile, or the simulator can't use it
     */
    SimulatorFiles files(URI udm, @Nullable Plmn home) {
        if (simulator == Simulator.PACKETRUSHER && profile == EciesProfile.B) {
            throw new IllegalArgumentException("PacketRusher takes no compressed point: choose Profile A");
        }
        var surroundings = new Surroundings(home, tac, sst, amfAddress, profile, homeNetworkKey(udm));
        SimulatorConfig config = simulator == Simulator.PACKETRUSHER
                ? new PacketRusherConfig(surroundings)
                : new UeransimConfig(surroundings);
        return new SimulatorFiles(config, directory);
    }

    /** The UDM's current key: of Profile A where none is chosen, for UEs that are switched over later. */
    private @Nullable HomeNetworkPublicKey homeNetworkKey(URI udm) {
        var wanted = profile == null ? EciesProfile.A : profile;
        try (var api = new LabApi()) {
            var key = LabKeys.current(api.homeNetworkKeys(udm), wanted).orElse(null);
            if (key == null && profile != null) {
                throw new IllegalArgumentException("the UDM has no current home network key of Profile " + profile);
            }
            return key;
        }
    }
}
