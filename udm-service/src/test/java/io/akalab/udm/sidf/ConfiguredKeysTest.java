package io.akalab.udm.sidf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.udm.LabKeys;
import io.akalab.udm.RunningUdm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Home network keys of the settings. */
@ExtendWith(OutputCaptureExtension.class)
class ConfiguredKeysTest {

    private static final String SUCI = "suci-0-999-70-0-1-%d-" // of TS 33.501 clause C.4.3
            + "b2e92f836055a255837debf850b528997ce0201cb82adfe4be1f587d07d8457dcb02352410cddd9e730ef3fa87";

    @TempDir
    private Path directory;

    @Test
    void revealsWithKeysOfTheSettingsAndOfAFile(CapturedOutput output) throws IOException {
        var file = Files.writeString(directory.resolve("key"), LabKeys.PROFILE_A + "\n");
        try (var udm = RunningUdm.start(
                "--logging.level.io.akalab=debug",
                "--akalab.udm.home-network-keys[0].id=7",
                "--akalab.udm.home-network-keys[0].profile=A",
                "--akalab.udm.home-network-keys[0].private-key-file=" + file,
                "--akalab.udm.home-network-keys[0].state=old",
                "--akalab.udm.home-network-keys[1].id=8",
                "--akalab.udm.home-network-keys[1].profile=a",
                "--akalab.udm.home-network-keys[1].private-key=" + LabKeys.OTHER_A)) {
            udm.provision("imsi-99970001002086");

            assertThat(generate(udm, SUCI.formatted(7)).status()).isEqualTo(200);
            assertThat(generate(udm, SUCI.formatted(8)).cause()).isEqualTo("INVALID_SCHEME_OUTPUT");
            assertThat(states(udm)).containsExactly("7 OLD CONFIGURATION", "8 CURRENT CONFIGURATION");
        }
        assertThat(output.getAll())
                .contains("The curves of SUCI are computed by ")
                .doesNotContain(LabKeys.PROFILE_A, LabKeys.OTHER_A);
    }

    @Test
    void letsOnlyTheSettingsChangeThem() {
        try (var udm = RunningUdm.start(
                "--akalab.udm.home-network-keys[0].id=1",
                "--akalab.udm.home-network-keys[0].profile=A",
                "--akalab.udm.home-network-keys[0].private-key=" + LabKeys.PROFILE_A)) {
            for (var answer : List.of(
                    udm.put(LabKeys.path(1) + "/state", "{\"state\":\"RETIRED\"}"),
                    udm.put(LabKeys.path(1), LabKeys.json("A", LabKeys.OTHER_A)),
                    udm.delete(LabKeys.path(1)))) {
                assertThat(answer.status()).isEqualTo(403);
                assertThat(answer.cause()).isEqualTo("MODIFICATION_NOT_ALLOWED");
            }
            assertThat(udm.put(LabKeys.path(1), LabKeys.json("A", LabKeys.PROFILE_A))
                            .status())
                    .isEqualTo(200);

            udm.put(LabKeys.path(2), LabKeys.json("A", LabKeys.OTHER_A));
            assertThat(states(udm)).containsExactly("1 OLD CONFIGURATION", "2 CURRENT PROVISIONING");
        }
    }

    @Test
    void takesThePlaceOfAProvisionedKeyWithTheSameIdentifier() {
        var data = "--akalab.udm.data-dir=" + directory;
        try (var udm = RunningUdm.start(data)) {
            udm.put(LabKeys.path(1), LabKeys.json("A", LabKeys.OTHER_A));
        }
        try (var udm = RunningUdm.start(
                data,
                "--akalab.udm.home-network-keys[0].id=1",
                "--akalab.udm.home-network-keys[0].profile=A",
                "--akalab.udm.home-network-keys[0].private-key=" + LabKeys.PROFILE_A)) {
            udm.provision("imsi-99970001002086");
            assertThat(generate(udm, SUCI.formatted(1)).status()).isEqualTo(200);
            assertThat(states(udm)).containsExactly("1 CURRENT CONFIGURATION");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "[0].id,               0,        'cannot be read: a home network public key identifier is 1 to 255'",
        "[0].id,               256,      'cannot be read: a home network public key identifier is 1 to 255'",
        "[0].profile,          '',       'has no profile'",
        "[0].private-key,      c53c2220, 'cannot be read: not a key of Profile A'",
        "[0].private-key,      c53c222x, 'cannot be read: not a key of Profile A'",
        "[0].private-key,      c53c22!!, 'cannot be read: a key is written in hexadecimal digits, base64 or PEM'",
        "[0].private-key-file, nowhere,  'needs a private-key or a private-key-file, one of both'",
        "[0].state,            retired,  'has a state that is neither current nor old'",
        "[1].id,               1,        'is there twice'",
        "[1].state,            current,  'is the second current one of its profile'",
    })
    void doesNotStartWithAKeyThatCannotWork(String setting, String value, String message) {
        var settings = new TreeMap<>(Map.of(
                "[0].id", "1",
                "[0].profile", "A",
                "[0].private-key", LabKeys.PROFILE_A,
                "[1].id", "2",
                "[1].profile", "A",
                "[1].private-key", LabKeys.OTHER_A,
                "[1].state", "old"));
        settings.put(setting, value);
        var arguments = settings.entrySet().stream()
                .map(entry -> "--akalab.udm.home-network-keys" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);

        assertThatThrownBy(() -> RunningUdm.start(arguments))
                .rootCause()
                .hasMessageContaining(message)
                .hasMessageNotContaining("c53c22");
    }

    @Test
    void doesNotStartWithAKeyFileThatIsNotThere() {
        assertThatThrownBy(() -> RunningUdm.start(
                        "--akalab.udm.home-network-keys[0].id=1",
                        "--akalab.udm.home-network-keys[0].profile=B",
                        "--akalab.udm.home-network-keys[0].private-key-file=" + directory.resolve("nowhere")))
                .rootCause()
                .hasMessageContaining("is in a file that cannot be read: ");
    }

    private static List<String> states(RunningUdm udm) {
        return udm.get("/provisioning/v1/home-network-keys")
                .body()
                .valueStream()
                .map(key -> key.path("keyId").asInt() + " " + key.path("state").asString() + " "
                        + key.path("origin").asString())
                .toList();
    }

    private static RunningUdm.Answer generate(RunningUdm udm, String identity) {
        return udm.post(
                "/nudm-ueau/v1/" + identity + "/security-information/generate-auth-data",
                "{\"servingNetworkName\":\"%s\",\"ausfInstanceId\":\"%s\"}"
                        .formatted(RunningUdm.SNN, RunningUdm.NF_INSTANCE_ID));
    }
}
