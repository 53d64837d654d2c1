package io.akalab.udm.provisioning;

import static io.akalab.udm.RunningUdm.SUPI;
import static io.akalab.udm.RunningUdm.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AkaAlgorithm;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.aka.TestUsimXor;
import io.akalab.crypto.aka.Tuak;
import io.akalab.crypto.aka.TuakParameters;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.crypto.keys.Topc;
import io.akalab.udm.RunningUdm;
import io.akalab.udm.RunningUdm.Answer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscribers with other algorithms than Milenage as everybody has it. */
class AlgorithmProvisioningTest {

    private static final String PATH = subscription(SUPI);

    // TS 35.233 clause 6.3, test set 1.
    private static final String K = "abababababababababababababababab";
    private static final String TOP = "5555555555555555555555555555555555555555555555555555555555555555";
    private static final String TOPC = "bd04d9530e87513c5d837ac2ad954623a8e2330c115305a73eb45d1f40cccbff";

    private static final String TUAK = "\"algorithmId\":\"tuak\",\"encTopcKey\":\"" + TOPC + "\"";
    private static final String C = """
            ["00000000000000000000000000000000","00000000000000000000000000000001","00000000000000000000000000000002",\
            "00000000000000000000000000000004","00000000000000000000000000000080"]""";

    private static RunningUdm udm;

    @BeforeAll
    static void start() {
        udm = RunningUdm.start();
    }

    @AfterAll
    static void stop() {
        udm.close();
    }

    @BeforeEach
    void startOver() {
        udm.startOver(SUPI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tuak", "TUAK", "Tuak"})
    void makesVectorsOfTuak(String algorithmId) {
        assertThat(put(TUAK.replace("tuak", algorithmId) + ",\"tuakParameters\":{\"resLength\":128}")
                        .status())
                .isEqualTo(201);

        verifyVector(new Tuak(k(K), Topc.of(HexFormat.of().parseHex(TOPC)), new TuakParameters(1, 16)));
    }

    @Test
    void makesVectorsOfTuakWithALongK() {
        assertThat(udm.put(
                                PATH,
                                "{\"authenticationMethod\":\"5G_AKA\",\"encPermanentKey\":\"" + K + K + "\"," + TUAK
                                        + "}")
                        .status())
                .isEqualTo(201);

        verifyVector(new Tuak(k(K + K), Topc.of(HexFormat.of().parseHex(TOPC))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xor", "XOR", "xor-3g"})
    void makesVectorsOfTheTestUsim(String algorithmId) {
        assertThat(put("\"algorithmId\":\"" + algorithmId + "\"").status()).isEqualTo(201);

        verifyVector(new TestUsimXor(k(K)));
    }

    @Test
    void makesTopcFromTop() {
        put("\"algorithmId\":\"tuak\",\"encTopKey\":\"" + TOP + "\",\"sequenceNumber\":{\"sqn\":\"000000001000\"}");

        // The same card: a lower SQN is refused only where K and TOPc are the same.
        assertThat(put(TUAK + ",\"sequenceNumber\":{\"sqn\":\"000000000fff\"}").invalidParams())
                .containsExactly("/sequenceNumber/sqn");
    }

    @Test
    void tellsTheParametersOfTuakAndNoKey() {
        var put = put(TUAK + ",\"tuakParameters\":{\"iterations\":2,\"resLength\":32}");
        var body = udm.get(PATH).body();

        assertThat(body.path("algorithmId").asString()).isEqualTo("tuak");
        assertThat(body.path("tuakParameters").toString())
                .isEqualTo("{\"iterations\":2,\"macLength\":64,\"resLength\":32,\"ckLength\":128,\"ikLength\":128}");
        assertThat(body.path("storedKeys").toString()).isEqualTo("[\"encPermanentKey\",\"encTopcKey\"]");
        assertThat(body.has("milenageConstants")).isFalse();
        for (var text : List.of(put.text(), udm.get(PATH).text())) {
            assertThat(text).doesNotContainIgnoringCase(K).doesNotContainIgnoringCase(TOPC);
        }
    }

    @Test
    void tellsAnOperatorsOwnConstantsAndTakesThemBack() {
        var constants = ",\"milenageConstants\":{\"r\":[64,0,32,64,96],\"c\":" + C + "}";
        udm.put(PATH, RunningUdm.subscriptionJson(constants));
        var told = udm.get(PATH).body();

        assertThat(told.path("milenageConstants").toString()).isEqualTo("{\"r\":[64,0,32,64,96],\"c\":" + C + "}");
        assertThat(udm.put(
                                PATH,
                                RunningUdm.subscriptionJson(",\"milenageConstants\":" + told.path("milenageConstants")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void saysNothingOfTheUsualConstants() {
        udm.put(
                PATH,
                RunningUdm.subscriptionJson(
                        ",\"milenageConstants\":{\"r\":[64,0,32,64,96],\"c\":" + C.replace("80\"]", "08\"]") + "}"));

        assertThat(udm.get(PATH).body().has("milenageConstants")).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            "algorithmId":"tuak"                                            | MANDATORY_IE_MISSING   | /encTopcKey
            "algorithmId":"tuak","encTopcKey":"TOPC","encTopKey":"TOPC"     | MANDATORY_IE_INCORRECT | /encTopcKey /encTopKey
            "algorithmId":"tuak","encTopcKey":"KEY"                         | MANDATORY_IE_INCORRECT | /encTopcKey
            "algorithmId":"tuak","encTopKey":"xy"                           | MANDATORY_IE_INCORRECT | /encTopKey
            "algorithmId":"tuak","encTopcKey":"TOPC","encOpcKey":"KEY"      | OPTIONAL_IE_INCORRECT  | /encOpcKey
            "algorithmId":"tuak","encTopcKey":"TOPC","encOpKey":"KEY"       | OPTIONAL_IE_INCORRECT  | /encOpKey
            "algorithmId":"tuak","encTopcKey":"TOPC","milenageConstants":{} | OPTIONAL_IE_INCORRECT  | /milenageConstants
            "algorithmId":"tuak","encTopcKey":"TOPC","tuakParameters":{"macLength":128,"resLength":256,"ckLength":256,"ikLength":256,"iterations":0} | OPTIONAL_IE_INCORRECT | /tuakParameters/macLength /tuakParameters/resLength /tuakParameters/ckLength /tuakParameters/ikLength /tuakParameters/iterations
            "algorithmId":"tuak","encTopcKey":"TOPC","tuakParameters":{"iterations":256} | OPTIONAL_IE_INCORRECT | /tuakParameters/iterations
            "algorithmId":"xor","encOpcKey":"KEY","encTopKey":"TOPC"        | OPTIONAL_IE_INCORRECT  | /encOpcKey /encTopKey
            "algorithmId":"xor","tuakParameters":{},"milenageConstants":{}  | OPTIONAL_IE_INCORRECT  | /tuakParameters /milenageConstants
            "encOpcKey":"OPC","encTopKey":"TOPC"                            | OPTIONAL_IE_INCORRECT  | /encTopKey
            "encOpcKey":"OPC","milenageConstants":{"r":[128,-1,0,0,0],"c":C}         | OPTIONAL_IE_INCORRECT | /milenageConstants/r/0 /milenageConstants/r/1
            "encOpcKey":"OPC","milenageConstants":{"r":[0,0,null,0,0],"c":["KEY","KE",null,"KEY","KEY"]} | OPTIONAL_IE_INCORRECT | /milenageConstants/r/2 /milenageConstants/c/1 /milenageConstants/c/2
            "encOpcKey":"OPC","milenageConstants":{"r":[0,0,32,64,96],"c":["KEY","KEY","KEY","KEY","KEY"]} | OPTIONAL_IE_INCORRECT | /milenageConstants
            """, quoteCharacter = '\'')
    void refusesWhatMakesNoVectorOf5g(String members, String cause, String params) {
        var answer = put(members.replace("TOPC", TOPC)
                .replace("OPC", RunningUdm.OPC)
                .replace("KEY", K)
                .replace(":C}", ":" + C + "}"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.cause()).isEqualTo(cause);
        assertThat(answer.invalidParams()).containsExactlyInAnyOrder(params.split(" "));
        assertThat(answer.text()).doesNotContain(K).doesNotContain(TOPC);
        assertThat(udm.get(PATH).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"encOpcKey\":\"" + K + "\"", "\"algorithmId\":\"xor\""})
    void takesALongKForTuakOnly(String members) {
        var answer = udm.put(
                PATH, "{\"authenticationMethod\":\"5G_AKA\",\"encPermanentKey\":\"" + K + K + "\"," + members + "}");

        assertThat(answer.invalidParams()).containsExactly("/encPermanentKey");
        assertThat(answer.cause()).isEqualTo("MANDATORY_IE_INCORRECT");
    }

    private static Answer put(String members) {
        return udm.put(PATH, "{\"authenticationMethod\":\"5G_AKA\",\"encPermanentKey\":\"" + K + "\"," + members + "}");
    }

    private static void verifyVector(AkaAlgorithm usim) {
        var vector = udm.post(
                        "/nudm-ueau/v1/" + SUPI + "/security-information/generate-auth-data",
                        "{\"servingNetworkName\":\"%s\",\"ausfInstanceId\":\"%s\"}"
                                .formatted(RunningUdm.SNN, RunningUdm.NF_INSTANCE_ID))
                .body()
                .path("authenticationVector");
        var rand = Octets.ofHex(vector.path("rand").asString());
        var autn = Autn.of(Octets.ofHex(vector.path("autn").asString()));
        var sqn = Sqn.of(autn.sqnXorAk().xor(usim.response(rand).ak()));
        assertThat(sqn).isEqualTo(Sqn.of(1, 1, Sqn.DEFAULT_IND_LENGTH));
        assertThat(autn.macA()).isEqualTo(usim.macA(rand, sqn, autn.amf()));
    }

    private static SubscriberKey k(String hex) {
        return SubscriberKey.of(HexFormat.of().parseHex(hex));
    }
}
