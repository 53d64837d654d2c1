package io.akalab.lab.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.suci.EciesProfile;
import io.akalab.crypto.suci.HomeNetworkPublicKey;
import io.akalab.openapi.provisioning.AuthenticationSubscription;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The files that simulators are started with, read as YAML. */
class SimulatorConfigTest {

    private static final String K = "3c8b0d8b7f0c1d5b53a1f4c20d9f7e61";
    private static final String OPC = "91e4d9b0a7c85f2346be08d1c37f5a92";

    /** TS 33.501 clause C.4.3. */
    private static final String PUBLIC_KEY = "5a8d38864820197c3394b92613b20b91633cbd897119273bf8e4a6f4eec0a650";

    @TempDir
    private Path directory;

    @Test
    void writesWhatUeransimWants() throws IOException {
        var told = write(new UeransimConfig(surroundings(EciesProfile.A)), range(3, K));

        assertThat(told).contains("nr-ue -c ue-310260000000001.yaml -n 3");
        var ue = yaml("ue-310260000000001.yaml");
        assertThat(ue)
                .containsEntry("supi", "imsi-310260000000001")
                .containsEntry("mcc", "310")
                .containsEntry("mnc", "260")
                .containsEntry("key", K)
                .containsEntry("op", OPC)
                .containsEntry("opType", "OPC")
                .containsEntry("amf", "8000")
                .containsEntry("protectionScheme", 1)
                .containsEntry("homeNetworkPublicKey", PUBLIC_KEY)
                .containsEntry("homeNetworkPublicKeyId", 7)
                .containsEntry("routingIndicator", "0000")
                .containsEntry("gnbSearchList", List.of("127.0.0.1"))
                .containsEntry("configured-nssai", List.of(Map.of("sst", 2)))
                .containsEntry("sessions", List.of())
                .containsKeys("uacAic", "uacAcc", "default-nssai", "integrity", "ciphering", "integrityMaxRate");
        assertThat(yaml("gnb.yaml"))
                .containsEntry("mcc", "310")
                .containsEntry("mnc", "260")
                .containsEntry("tac", 258)
                .containsEntry("amfConfigs", List.of(Map.of("address", "10.0.0.1", "port", 38412)))
                .containsEntry("slices", List.of(Map.of("sst", 2)));
    }

    @Test
    void writesWhatPacketRusherWants() throws IOException {
        var told = write(new PacketRusherConfig(surroundings(null)), range(3, K));

        assertThat(told).contains("packetrusher --config packetrusher-310260000000001.yml multi-ue -n 3");
        var all = yaml("packetrusher-310260000000001.yml");
        assertThat(all.keySet()).containsExactlyInAnyOrder("gnodeb", "ue", "amfif", "logs");
        var ue = (Map<?, ?>) Objects.requireNonNull(all.get("ue"));
        assertThat(ue.get("msin")).isEqualTo("000000001");
        assertThat(ue.get("key")).isEqualTo(K);
        assertThat(ue.get("opc")).isEqualTo(OPC);
        assertThat(ue.get("sqn")).isEqualTo("000000000000");
        assertThat(ue.get("hplmn")).isEqualTo(Map.of("mcc", "310", "mnc", "260"));
        assertThat(ue.get("protectionScheme")).isEqualTo(0);
        var gnb = (Map<?, ?>) Objects.requireNonNull(all.get("gnodeb"));
        assertThat(((Map<?, ?>) Objects.requireNonNull(gnb.get("plmnlist"))).get("tac"))
                .isEqualTo("000102");
        assertThat(all.get("amfif")).isEqualTo(List.of(Map.of("ip", "10.0.0.1", "port", 38412)));
    }

    @Test
    void writesAFileForEachKey() throws IOException {
        var told = write(
                new UeransimConfig(surroundings(null)),
                Stream.concat(
                        range(2, K),
                        Stream.of(subscriber("310260000000003", OPC), subscriber("310260000000005", OPC))));

        assertThat(told)
                .contains("ue-310260000000001.yaml -n 2", "ue-310260000000003.yaml\n", "ue-310260000000005.yaml\n");
    }

    @Test
    void leavesOutWhatSimulatorsCannotPlay() throws IOException {
        var tuak = new AuthenticationSubscription(
                "5G_AKA", K, null, null, "8000", "tuak", null, OPC + OPC, null, "imsi-310260000000009");

        assertThat(write(new UeransimConfig(surroundings(null)), Stream.of(tuak)))
                .contains("left out: 1");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void refusesToWriteThousandsOfFiles() {
        var many = Stream.iterate(0, i -> i + 2).limit(1002).map(i -> subscriber("31026%010d".formatted(i), K));

        assertThatIllegalArgumentException().isThrownBy(() -> write(new UeransimConfig(surroundings(null)), many));
    }

    private String write(SimulatorConfig config, Stream<AuthenticationSubscription> subscribers) throws IOException {
        var files = new SimulatorFiles(config, directory);
        for (var subscriber : subscribers.toList()) {
            files.add(subscriber);
        }
        var told = new StringWriter();
        files.end(new PrintWriter(told));
        return told.toString();
    }

    private Map<String, Object> yaml(String name) throws IOException {
        return new Yaml().load(Files.readString(directory.resolve(name)));
    }

    private static Surroundings surroundings(@Nullable EciesProfile profile) {
        var key = HomeNetworkPublicKey.parse(7, EciesProfile.A, PUBLIC_KEY);
        return new Surroundings(profile == null ? null : new Plmn("310", "260"), 258, 2, "10.0.0.1", profile, key);
    }

    private static Stream<AuthenticationSubscription> range(int count, String k) {
        return Stream.iterate(1, i -> i + 1).limit(count).map(i -> subscriber("310260%09d".formatted(i), k));
    }

    private static AuthenticationSubscription subscriber(String digits, String k) {
        return new AuthenticationSubscription(
                "5G_AKA", k, null, null, "8000", "milenage", OPC, null, null, "imsi-" + digits);
    }
}
