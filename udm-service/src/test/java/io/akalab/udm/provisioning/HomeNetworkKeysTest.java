package io.akalab.udm.provisioning;

import static io.akalab.udm.LabKeys.json;
import static io.akalab.udm.LabKeys.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.suci.EciesProfile;
import io.akalab.crypto.suci.HomeNetworkPublicKey;
import io.akalab.crypto.suci.SuciConcealer;
import io.akalab.udm.LabKeys;
import io.akalab.udm.RunningUdm;
import io.akalab.udm.RunningUdm.Answer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The home network keys of the provisioning API over HTTP/2, and what becomes of the SUCIs made for them. */
class HomeNetworkKeysTest {

    private static final String ALL = "/provisioning/v1/home-network-keys";
    private static final String INVALID_KEY = "INVALID_HN_PUBLIC_KEY_IDENTIFIER";

    private static RunningUdm udm;

    @BeforeAll
    static void start() {
        udm = RunningUdm.start();
    }

    @AfterAll
    static void stop() {
        udm.close();
    }

    /** The current key of a profile goes last. */
    @BeforeEach
    void removeAll() {
        udm.provision();
        for (int round = 0; round < 2; round++) {
            udm.get(ALL).body().forEach(key -> udm.delete(path(key.path("keyId").asInt())));
        }
        assertThat(udm.get(ALL).text()).isEqualTo("[]");
    }

    @Test
    void addsAKeyAndTellsItsPublicHalf() {
        var answer = udm.put(path(1), json("A", LabKeys.PROFILE_A));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.location()).isEqualTo(udm.apiRoot() + path(1));
        assertThat(answer.text())
                .isEqualTo("{\"keyId\":1,\"profile\":\"A\",\"publicKey\":\"" + LabKeys.PUBLIC_A
                        + "\",\"state\":\"CURRENT\",\"origin\":\"PROVISIONING\"}");
        assertThat(udm.get(path(1)).text()).isEqualTo(answer.text());
        assertThat(udm.get(ALL).text()).isEqualTo("[" + answer.text() + "]");
    }

    @Test
    void takesAKeyInEveryForm() {
        var octets = HexFormat.of().parseHex(LabKeys.PROFILE_A);
        var pkcs8 = HexFormat.of().parseHex("302e020100300506032b656e04220420" + LabKeys.PROFILE_A);
        var forms = List.of(
                HexFormat.ofDelimiter(":").formatHex(octets),
                Base64.getEncoder().encodeToString(octets),
                "-----BEGIN PRIVATE KEY-----\\n" + Base64.getEncoder().encodeToString(pkcs8)
                        + "\\n-----END PRIVATE KEY-----\\n");
        for (int i = 0; i < forms.size(); i++) {
            assertThat(udm.put(path(i + 1), json("A", forms.get(i)))
                            .body()
                            .path("publicKey")
                            .asString())
                    .isEqualTo(LabKeys.PUBLIC_A);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B"})
    void makesAKeyWhereNoneIsGiven(String profile) {
        var made = udm.put(path(9), "{\"profile\":\"%s\"}".formatted(profile));
        var again = udm.put(path(9), "{\"profile\":\"%s\"}".formatted(profile));

        assertThat(made.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(made.text());
        assertThat(generate(suci(9, profile)).status()).isEqualTo(200);
    }

    @Test
    void takesTheSameKeyAgainAndNoOtherInItsPlace() {
        udm.put(path(1), json("A", LabKeys.PROFILE_A));

        assertThat(udm.put(path(1), json("A", LabKeys.PROFILE_A)).status()).isEqualTo(200);
        assertProblem(udm.put(path(1), json("A", LabKeys.OTHER_A)), 403, "MODIFICATION_NOT_ALLOWED");
        assertProblem(udm.put(path(1), json("B", LabKeys.PROFILE_B)), 403, "MODIFICATION_NOT_ALLOWED");
        assertProblem(udm.put(path(1), "{\"profile\":\"B\"}"), 403, "MODIFICATION_NOT_ALLOWED");
    }

    @Test
    void revealsForAnOldKeyUntilItIsRetired() {
        udm.put(path(1), json("A", LabKeys.PROFILE_A));
        var old = suci(1, "A");

        udm.put(path(2), json("A", LabKeys.OTHER_A));
        assertThat(states()).containsExactly("1 OLD", "2 CURRENT");
        assertThat(generate(old).status()).isEqualTo(200);
        assertThat(generate(suci(2, "A")).status()).isEqualTo(200);

        assertThat(setState(1, "RETIRED").status()).isEqualTo(200);
        assertThat(states()).containsExactly("1 RETIRED", "2 CURRENT");
        assertProblem(generate(old), 403, INVALID_KEY);
        assertThat(generate(suci(2, "A")).status()).isEqualTo(200);
    }

    @Test
    void bringsARetiredKeyBack() {
        udm.put(path(1), json("B", LabKeys.PROFILE_B));
        var suci = suci(1, "B");
        udm.put(path(2), json("B", LabKeys.OTHER_B));
        setState(1, "RETIRED");

        assertThat(setState(1, "OLD").body().path("state").asString()).isEqualTo("OLD");
        assertThat(generate(suci).status()).isEqualTo(200);
        assertThat(setState(1, "CURRENT").status()).isEqualTo(200);
        assertThat(states()).containsExactly("1 CURRENT", "2 OLD");
    }

    @Test
    void leavesNoProfileWithoutACurrentKeyWhileOthersReveal() {
        udm.put(path(1), json("A", LabKeys.PROFILE_A));
        udm.put(path(2), json("A", LabKeys.OTHER_A));

        for (var answer : List.of(setState(2, "RETIRED"), setState(2, "OLD"), udm.delete(path(2)))) {
            assertProblem(answer, 403, "MODIFICATION_NOT_ALLOWED");
        }
        assertThat(states()).containsExactly("1 OLD", "2 CURRENT");
    }

    @Test
    void letsTheLastKeyOfAProfileGo() {
        udm.put(path(1), json("A", LabKeys.PROFILE_A));
        var suci = suci(1, "A");
        assertThat(generate(suci).status()).isEqualTo(200);

        assertThat(setState(1, "RETIRED").status()).isEqualTo(200);
        assertProblem(setState(1, "OLD"), 403, "MODIFICATION_NOT_ALLOWED");
        assertProblem(generate(suci), 403, INVALID_KEY);
        assertThat(setState(1, "CURRENT").status()).isEqualTo(200);
        assertThat(generate(suci).status()).isEqualTo(200);
        assertThat(udm.delete(path(1)).status()).isEqualTo(204);
        assertProblem(generate(suci), 403, INVALID_KEY);
        assertProblem(udm.delete(path(1)), 404, "DATA_NOT_FOUND");
        assertProblem(udm.get(path(1)), 404, "DATA_NOT_FOUND");
        assertProblem(setState(1, "OLD"), 404, "DATA_NOT_FOUND");
    }

    @Test
    void rotatesEachProfileByItself() {
        udm.put(path(1), json("A", LabKeys.PROFILE_A));
        udm.put(path(2), json("B", LabKeys.PROFILE_B));
        udm.put(path(255), json("A", LabKeys.OTHER_A));

        assertThat(states()).containsExactly("1 OLD", "2 CURRENT", "255 CURRENT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0   | {"profile":"A"}                       | 400 | MANDATORY_IE_INCORRECT | {keyId}
                    256 | {"profile":"A"}                       | 400 | MANDATORY_IE_INCORRECT | {keyId}
                    x   | {"profile":"A"}                       | 400 | MANDATORY_IE_INCORRECT | {keyId}
                    1   | {}                                    | 400 | MANDATORY_IE_MISSING   | /profile
                    1   | {"profile":"C"}                       | 400 | MANDATORY_IE_INCORRECT | /profile
                    1   | {"profile":"A","privateKey":""}       | 400 | OPTIONAL_IE_INCORRECT  | /privateKey
                    1   | {"profile":"A","privateKey":"c53c22"} | 400 | OPTIONAL_IE_INCORRECT  | /privateKey
                    1   | {"profile":"A","privateKey":"c53c22208b61860b06c62e5406a7b330c2b577aa5558981510d128247d38bd1d00"} | 400 | OPTIONAL_IE_INCORRECT  | /privateKey
                    1   | {"profile":"B","privateKey":"0000000000000000000000000000000000000000000000000000000000000000"}   | 400 | OPTIONAL_IE_INCORRECT  | /privateKey
                    1   | {"profile":"B","privateKey":"ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"}   | 400 | OPTIONAL_IE_INCORRECT  | /privateKey
                    1   | {"profile":"A","privateKey":"-----BEGIN PRIVATE KEY-----MEECAQAw-----END PRIVATE KEY-----"}      | 400 | OPTIONAL_IE_INCORRECT  | /privateKey
                    """)
    void refusesWhatIsNoKey(String keyId, String body, int status, String cause, String param) {
        var answer = udm.put(ALL + "/" + keyId, body);

        assertProblem(answer, status, cause);
        assertThat(answer.invalidParams()).containsExactly(param);
        assertThat(answer.text()).doesNotContain("c53c22", "MEECAQ", "ffffffff");
        assertThat(udm.get(ALL).text()).isEqualTo("[]");
    }

    @Test
    void neverAnswersWithAPrivateKey() {
        for (var answer : List.of(
                udm.put(path(1), json("A", LabKeys.PROFILE_A)),
                udm.put(path(1), json("A", LabKeys.PROFILE_A)),
                udm.put(path(1), json("B", LabKeys.PROFILE_A)),
                udm.get(path(1)),
                udm.get(ALL),
                setState(1, "RETIRED"))) {
            assertThat(answer.text()).doesNotContainIgnoringCase(LabKeys.PROFILE_A);
        }
    }

    @Test
    void isSeenByAnotherUdmOnTheSameDatabase() {
        var database = "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        try (var one = RunningUdm.start(database);
                var other = RunningUdm.start(database, "--akalab.udm.cache-expiry=0s")) {
            one.provision();
            one.put(path(1), json("A", LabKeys.PROFILE_A));
            var suci = suci(one, 1, "A");
            assertThat(generate(other, suci).status()).isEqualTo(200);

            one.put(path(1) + "/state", "{\"state\":\"RETIRED\"}");
            assertProblem(generate(other, suci), 403, INVALID_KEY);
        }
    }

    private static Answer setState(int keyId, String state) {
        return udm.put(path(keyId) + "/state", "{\"state\":\"%s\"}".formatted(state));
    }

    private static List<String> states() {
        return udm.get(ALL)
                .body()
                .valueStream()
                .map(key -> key.path("keyId").asInt() + " " + key.path("state").asString())
                .toList();
    }

    private static String suci(int keyId, String profile) {
        return suci(udm, keyId, profile);
    }

    /** A SUCI as a USIM makes it that was given the key while it was there. */
    private static String suci(RunningUdm udm, int keyId, String profile) {
        var publicKey = udm.get(path(keyId)).body().path("publicKey").asString();
        var key = HomeNetworkPublicKey.parse(keyId, EciesProfile.valueOf(profile), publicKey);
        return new SuciConcealer()
                .conceal(new Imsi("999700000000001"), 2, "0", key)
                .value();
    }

    private static Answer generate(String identity) {
        return generate(udm, identity);
    }

    private static Answer generate(RunningUdm udm, String identity) {
        return udm.post(
                "/nudm-ueau/v1/" + identity + "/security-information/generate-auth-data",
                "{\"servingNetworkName\":\"%s\",\"ausfInstanceId\":\"%s\"}"
                        .formatted(RunningUdm.SNN, RunningUdm.NF_INSTANCE_ID));
    }

    private static void assertProblem(Answer answer, int status, String cause) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.cause()).isEqualTo(cause);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }
}
