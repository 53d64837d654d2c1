package io.akalab.udm;

import static io.akalab.udm.RunningUdm.SUPI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.udm.RunningUdm.Answer;
import io.akalab.udm.storage.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies on the disk (ADR 0008). */
class EncryptionAtRestTest {

    private static final String OTHER_SUPI = "imsi-999700000000002";
    private static final String KEY = "--akalab.udm.storage-key=" + RunningUdm.STORAGE_KEY;

    @TempDir
    private Path directory;

    @Test
    void leavesNeitherKNorOpcInTheFile() throws IOException {
        try (var udm = start(KEY)) {
            udm.provision();
            assertThat(generate(udm, SUPI).status()).isEqualTo(200);
        }

        assertHidden(RunningUdm.K, RunningUdm.OPC);
    }

    @Test
    void leavesNoTopcInTheFile() throws IOException {
        var topc = "bd04d9530e87513c5d837ac2ad954623a8e2330c115305a73eb45d1f40cccbff";
        try (var udm = start(KEY)) {
            var answer = udm.put(RunningUdm.subscription(SUPI), """
                    {"authenticationMethod":"5G_AKA","algorithmId":"tuak","encPermanentKey":"%s","encTopcKey":"%s"}""".formatted(RunningUdm.K, topc));
            assertThat(answer.status()).isEqualTo(201);
            assertThat(generate(udm, SUPI).status()).isEqualTo(200);
        }

        assertHidden(RunningUdm.K, topc);
    }

    private void assertHidden(String... secrets) throws IOException {
        // As ISO 8859-1 every octet is a character, so octets can be searched as text.
        var file = Files.readString(directory.resolve("udm.mv.db"), StandardCharsets.ISO_8859_1);
        assertThat(file).contains(SUPI);
        for (var secret : secrets) {
            var octets = new String(HexFormat.of().parseHex(secret), StandardCharsets.ISO_8859_1);
            assertThat(file.contains(octets)).isFalse();
            assertThat(file.contains(secret)).isFalse();
            assertThat(file.contains(secret.toUpperCase(java.util.Locale.ROOT))).isFalse();
        }
    }

    @Test
    void makesNoVectorFromKeysThatWereSwappedBetweenRows() {
        try (var udm = start(KEY)) {
            udm.provision();
            udm.provision(OTHER_SUPI);
        }
        try (var database = TestDatabase.open(TestDatabase.fileUrl(directory))) {
            database.jdbc()
                    .update(
                            "UPDATE authentication_subscription SET k ="
                                    + " (SELECT k FROM authentication_subscription WHERE supi = ?) WHERE supi = ?",
                            SUPI,
                            OTHER_SUPI);
        }
        try (var udm = start(KEY)) {
            assertThat(generate(udm, OTHER_SUPI).status()).isEqualTo(500);
            assertThat(generate(udm, OTHER_SUPI).cause()).isEqualTo("AV_GENERATION_PROBLEM");
            assertThat(generate(udm, SUPI).status()).isEqualTo(200);
        }
    }

    @Test
    void leavesNoHomeNetworkKeyInTheFile() throws IOException {
        try (var udm = start(KEY)) {
            udm.put(LabKeys.path(1), LabKeys.json("A", LabKeys.PROFILE_A));
        }

        var file = Files.readString(directory.resolve("udm.mv.db"), StandardCharsets.ISO_8859_1);
        var octets = new String(HexFormat.of().parseHex(LabKeys.PROFILE_A), StandardCharsets.ISO_8859_1);
        assertThat(file).contains(LabKeys.PUBLIC_A);
        assertThat(file.contains(octets)).isFalse();
        assertThat(file.contains(LabKeys.PROFILE_A)).isFalse();
    }

    @Test
    void refusesTheSucisOfAKeyWhoseRowWasAltered() {
        var suci = "suci-0-999-70-0-1-%d-b2e92f836055a255837debf850b528997ce0201cb82adfe4be1f587d07d8457d"
                + "cb02352410cddd9e730ef3fa87";
        try (var udm = start(KEY)) {
            udm.provision("imsi-99970001002086");
            udm.put(LabKeys.path(1), LabKeys.json("A", LabKeys.PROFILE_A));
            udm.put(LabKeys.path(2), LabKeys.json("A", LabKeys.PROFILE_A));
        }
        try (var database = TestDatabase.open(TestDatabase.fileUrl(directory))) {
            database.jdbc().update("UPDATE home_network_key SET id = 3 WHERE id = 2");
        }
        try (var udm = start(KEY)) {
            assertThat(generate(udm, suci.formatted(3)).status()).isEqualTo(403);
            assertThat(generate(udm, suci.formatted(3)).cause()).isEqualTo("INVALID_HN_PUBLIC_KEY_IDENTIFIER");
            assertThat(generate(udm, suci.formatted(1)).status()).isEqualTo(200);
        }
    }

    @Test
    void doesNotStartWithAnotherKey() {
        try (var udm = start(KEY)) {
            udm.provision();
        }

        assertThatThrownBy(() -> start("--akalab.udm.storage-key=" + "ff".repeat(32)))
                .rootCause()
                .hasMessageContaining("the database was sealed with storage key")
                .hasMessageNotContaining("ffff");
    }

    @Test
    void keepsSubscribersAndSqnOverARestartWithTheKeyItMade() {
        String before;
        try (var udm = start()) {
            udm.provision();
            before = sqn(udm);
        }
        try (var udm = start()) {
            assertThat(sqn(udm)).isEqualTo(before);
            assertThat(generate(udm, SUPI).status()).isEqualTo(200);
            assertThat(sqn(udm)).isGreaterThan(before);
        }
    }

    private RunningUdm start(String... arguments) {
        var all = new java.util.ArrayList<>(List.of(arguments));
        all.add("--akalab.udm.data-dir=" + directory);
        return RunningUdm.start(all.toArray(String[]::new));
    }

    private static String sqn(RunningUdm udm) {
        return udm.get(RunningUdm.subscription(SUPI))
                .body()
                .at("/sequenceNumber/sqn")
                .asString();
    }

    private static Answer generate(RunningUdm udm, String supi) {
        return udm.post(
                "/nudm-ueau/v1/" + supi + "/security-information/generate-auth-data",
                "{\"servingNetworkName\":\"%s\",\"ausfInstanceId\":\"%s\"}"
                        .formatted(RunningUdm.SNN, RunningUdm.NF_INSTANCE_ID));
    }
}
