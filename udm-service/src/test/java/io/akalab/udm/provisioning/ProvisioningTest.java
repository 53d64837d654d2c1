package io.akalab.udm.provisioning;

import static io.akalab.udm.RunningUdm.K;
import static io.akalab.udm.RunningUdm.OPC;
import static io.akalab.udm.RunningUdm.SUPI;
import static io.akalab.udm.RunningUdm.subscription;
import static io.akalab.udm.RunningUdm.subscriptionJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.udm.RunningUdm;
import io.akalab.udm.RunningUdm.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The provisioning API over HTTP/2. */
class ProvisioningTest {

    private static final String PATH = subscription(SUPI);

    /** OP, K and OPc of TS 35.208 clause 4.3, test set 1. */
    private static final String OP = "cdc202d5123e20f62b6d676ac72cb318";

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

    @Test
    void createsThenReplaces() {
        var created = udm.put(PATH, subscriptionJson(""));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.location()).isEqualTo(udm.apiRoot() + PATH);

        assertThat(udm.put(PATH, subscriptionJson("")).status()).isEqualTo(200);
    }

    @Test
    void tellsEverythingButTheKeys() {
        udm.put(PATH, subscriptionJson("""
                        ,"authenticationManagementField":"9001","algorithmId":"Milenage","supi":"%s",
                        "sequenceNumber":{"sqn":"16F3B3F70FC2","sqnScheme":"NON_TIME_BASED","indLength":5}""".formatted(SUPI)));

        var body = udm.get(PATH).body();

        assertThat(body.path("authenticationMethod").asString()).isEqualTo("5G_AKA");
        assertThat(body.path("authenticationManagementField").asString()).isEqualTo("9001");
        assertThat(body.path("algorithmId").asString()).isEqualTo("milenage");
        assertThat(body.path("supi").asString()).isEqualTo(SUPI);
        assertThat(body.at("/sequenceNumber/sqn").asString()).isEqualTo("16f3b3f70fc2");
        assertThat(body.at("/sequenceNumber/indLength").asInt()).isEqualTo(5);
        assertThat(body.at("/sequenceNumber/sqnScheme").asString()).isEqualTo("NON_TIME_BASED");
        assertThat(body.path("storedKeys").toString()).isEqualTo("[\"encPermanentKey\",\"encOpcKey\"]");
        assertThat(body.has("encPermanentKey")).isFalse();
        assertThat(body.has("encOpcKey")).isFalse();
    }

    @Test
    void neverAnswersWithAKey() {
        for (var answer : List.of(
                udm.put(PATH, subscriptionJson("")),
                udm.put(PATH, subscriptionJson("")),
                udm.get(PATH),
                udm.put(PATH, subscriptionJson(",\"encTopcKey\":\"" + OPC + OPC + "\"")))) {
            assertThat(answer.text()).doesNotContainIgnoringCase(K).doesNotContainIgnoringCase(OPC);
        }
    }

    @Test
    void makesOpcFromOp() {
        var withOp =
                "{\"authenticationMethod\":\"5G_AKA\",\"encPermanentKey\":\"%s\",\"encOpKey\":\"%s\"}".formatted(K, OP);
        udm.put(PATH, withOp);

        // The same card: a lower SQN is refused only where K and OPc are the same.
        udm.put(PATH, subscriptionJson(",\"sequenceNumber\":{\"sqn\":\"000000001000\"}"));
        assertThat(udm.put(PATH, withOp.replace("}", ",\"sequenceNumber\":{\"sqn\":\"000000000fff\"}}"))
                        .invalidParams())
                .containsExactly("/sequenceNumber/sqn");
    }

    @Test
    void deletesOnce() {
        udm.put(PATH, subscriptionJson(""));

        assertThat(udm.delete(PATH).status()).isEqualTo(204);
        assertProblem(udm.delete(PATH), 404, "USER_NOT_FOUND");
        assertProblem(udm.get(PATH), 404, "USER_NOT_FOUND");
    }

    @Test
    void keepsTheSqnUnlessOneIsGiven() {
        udm.put(PATH, subscriptionJson(",\"sequenceNumber\":{\"sqn\":\"000000001000\"}"));
        udm.put(PATH, subscriptionJson(",\"authenticationManagementField\":\"8001\""));

        assertThat(udm.get(PATH).body().at("/sequenceNumber/sqn").asString()).isEqualTo("000000001000");
    }

    @Test
    void takesTheSqnThatAGetTold() {
        udm.put(PATH, subscriptionJson(""));
        generate();
        var sqn = udm.get(PATH).body().at("/sequenceNumber/sqn").asString();

        var answer = udm.put(PATH, subscriptionJson(",\"sequenceNumber\":{\"sqn\":\"" + sqn + "\"}"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(generate().status()).isEqualTo(200);
    }

    /** With an IND of five bits others would come after it. */
    @Test
    void refusesTheLastSqnOfTheIndLengthThatIsStored() {
        udm.put(PATH, subscriptionJson(",\"sequenceNumber\":{\"indLength\":16}"));
        var before = udm.get(PATH).text();

        var answer = udm.put(PATH, subscriptionJson(",\"sequenceNumber\":{\"sqn\":\"ffffffff0000\"}"));

        assertProblem(answer, 400, "OPTIONAL_IE_INCORRECT");
        assertThat(answer.invalidParams()).containsExactly("/sequenceNumber/sqn");
        assertThat(udm.get(PATH).text()).isEqualTo(before);
        assertThat(generate().status()).isEqualTo(200);
    }

    @Test
    void refusesToTakeTheSqnBack() {
        udm.put(PATH, subscriptionJson(""));
        generate();

        var answer = udm.put(PATH, subscriptionJson(",\"sequenceNumber\":{\"sqn\":\"000000000000\"}"));

        assertProblem(answer, 400, "OPTIONAL_IE_INCORRECT");
        assertThat(answer.invalidParams()).containsExactly("/sequenceNumber/sqn");
    }

    @ParameterizedTest
    @CsvSource({"GENERAL,", "NON_TIME_BASED,", "TIME_BASED,NEGATIVE"})
    void tellsTheSchemeOfAnSqn(String scheme, @Nullable String difSign) {
        var created = udm.put(
                PATH,
                subscriptionJson(
                        ",\"sequenceNumber\":{\"sqnScheme\":\"%s\",\"lastIndexes\":{\"ausf\":9}}".formatted(scheme)));

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        var sequence = udm.get(PATH).body().path("sequenceNumber");
        assertThat(sequence.path("sqnScheme").asString()).isEqualTo(scheme);
        assertThat(sequence.path("difSign").asString(null)).isEqualTo(difSign);
        assertThat(sequence.at("/lastIndexes/ausf").asInt()).isEqualTo(9);
        assertThat(sequence.path("sqn").asString()).isEqualTo("000000000009");

        assertThat(generate().status()).isEqualTo(200);
        assertThat(udm.get(PATH).body().at("/sequenceNumber/lastIndexes/ausf").asInt())
                .isEqualTo(10);
    }

    @Test
    void keepsTheSchemeUnlessOneIsGiven() {
        udm.put(PATH, subscriptionJson(",\"sequenceNumber\":{\"sqnScheme\":\"GENERAL\",\"indLength\":7}"));

        udm.put(PATH, subscriptionJson(",\"sequenceNumber\":{\"sqn\":\"000000001000\"}"));

        var sequence = udm.get(PATH).body().path("sequenceNumber");
        assertThat(sequence.path("sqnScheme").asString()).isEqualTo("GENERAL");
        assertThat(sequence.path("indLength").asInt()).isEqualTo(7);
    }

    @Test
    void tellsThatATimeBasedSqnIsAheadOfTheClock() {
        udm.put(PATH, subscriptionJson(",\"sequenceNumber\":{\"sqnScheme\":\"TIME_BASED\",\"sqn\":\"f00000000000\"}"));

        assertThat(udm.get(PATH).body().at("/sequenceNumber/difSign").asString())
                .isEqualTo("POSITIVE");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    authenticationMethod          | null                     | /authenticationMethod
                    authenticationMethod          | "EAP_TLS"                | /authenticationMethod
                    authenticationMethod          | "5g_aka"                 | /authenticationMethod
                    encPermanentKey               | null                     | /encPermanentKey
                    encPermanentKey               | ""                       | /encPermanentKey
                    encPermanentKey               | "465b5ce8b199b49faa5f0a2ee238a6b"    | /encPermanentKey
                    encPermanentKey               | "465b5ce8b199b49faa5f0a2ee238a6bcb"  | /encPermanentKey
                    encPermanentKey               | "465b5ce8b199b49faa5f0a2ee238a6bg"   | /encPermanentKey
                    encPermanentKey               | "465b5ce8 b199b49f aa5f0a2e e238a6"  | /encPermanentKey
                    encPermanentKey               | "465b5ce8b199b49faa5f0a2ee238a6bc465b5ce8b199b49faa5f0a2ee238a6bc" | /encPermanentKey
                    encOpcKey                     | null                     | /encOpcKey
                    encOpcKey                     | "cd63"                   | /encOpcKey
                    encOpcKey                     | "0xcd63cb71954a9f4e48a5994e37a02b"   | /encOpcKey
                    encPermanentKey               | "00000000000000000000000000000000"   | /encPermanentKey
                    encOpcKey                     | "465b5ce8b199b49faa5f0a2ee238a6bc"   | /encOpcKey
                    encOpcKey                     | "cdc202d5123e20f62b6d676ac72cb318"   | /encOpcKey
                    encTopcKey                    | "cd63cb71954a9f4e48a5994e37a02bafcd63cb71954a9f4e48a5994e37a02baf" | /encTopcKey
                    encOpKey                      | "cdc202d5123e20f62b6d676ac72cb318"   | /encOpcKey /encOpKey
                    authenticationManagementField | "0000"                   | /authenticationManagementField
                    authenticationManagementField | "7fff"                   | /authenticationManagementField
                    authenticationManagementField | "800"                    | /authenticationManagementField
                    authenticationManagementField | "80000"                  | /authenticationManagementField
                    authenticationManagementField | "800g"                   | /authenticationManagementField
                    algorithmId                   | "tuak"                   | /encOpcKey /encTopcKey
                    algorithmId                   | "xor"                    | /encOpcKey
                    algorithmId                   | "comp128"                | /algorithmId
                    algorithmId                   | "128-EEA0"               | /algorithmId
                    algorithmId                   | ""                       | /algorithmId
                    tuakParameters                | {"iterations":1}         | /tuakParameters
                    milenageConstants             | {"r":[64,0,32,64,96]}    | /milenageConstants/c
                    milenageConstants             | {"r":[64,0,32,64],"c":["00","","",null,"x"]} | /milenageConstants/r
                    sequenceNumber                | {"sqn":"20"}             | /sequenceNumber/sqn
                    sequenceNumber                | {"sqn":"00000000002g"}   | /sequenceNumber/sqn
                    sequenceNumber                | {"sqn":"1000000000000"}  | /sequenceNumber/sqn
                    sequenceNumber                | {"sqn":"ffffffffffff"}   | /sequenceNumber/sqn
                    sequenceNumber                | {"indLength":17}         | /sequenceNumber/indLength
                    sequenceNumber                | {"indLength":-1}         | /sequenceNumber/indLength
                    sequenceNumber                | {"sqnScheme":"time_based"} | /sequenceNumber/sqnScheme
                    sequenceNumber                | {"sqnScheme":"RANDOM"}   | /sequenceNumber/sqnScheme
                    sequenceNumber                | {"difSign":"POSITIVE"}   | /sequenceNumber/difSign
                    sequenceNumber                | {"sqnScheme":"TIME_BASED","difSign":"NEGATIVE"} | /sequenceNumber/difSign
                    sequenceNumber                | {"lastIndexes":{"ausf":32}} | /sequenceNumber/lastIndexes/ausf
                    sequenceNumber                | {"lastIndexes":{"ausf":-1}} | /sequenceNumber/lastIndexes/ausf
                    sequenceNumber                | {"lastIndexes":{"ausf":2},"indLength":1} | /sequenceNumber/lastIndexes/ausf
                    sequenceNumber                | {"lastIndexes":{"ausf":1,"bsf":2}} | /sequenceNumber/lastIndexes
                    supi                          | "imsi-999700000000002"   | /supi
                    protectionParameterId         | "k1"                     | /protectionParameterId
                    """)
    void refusesWhatCannotWork(String member, String value, String params) {
        var answer = udm.put(PATH, with(member, value));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.invalidParams()).containsExactlyInAnyOrder(params.split(" "));
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(udm.get(PATH).status()).isEqualTo(404);
    }

    @Test
    void namesEveryMemberThatIsAtFault() {
        var answer = udm.put(PATH, """
                {"encPermanentKey":"zz","encOpcKey":"12","authenticationManagementField":"0000",
                "algorithmId":"rot13","sequenceNumber":{"sqn":"1","indLength":99}}""");

        assertProblem(answer, 400, "MANDATORY_IE_MISSING");
        assertThat(answer.invalidParams())
                .containsExactlyInAnyOrder(
                        "/authenticationMethod",
                        "/encPermanentKey",
                        "/encOpcKey",
                        "/authenticationManagementField",
                        "/algorithmId",
                        "/sequenceNumber/sqn",
                        "/sequenceNumber/indLength");
    }

    @ParameterizedTest
    @ValueSource(strings = {"imsi-1234", "imsi-1234567890123456", "999700000000001", "gci-1", "nai-nobody"})
    void refusesWhatIsNoSupi(String supi) {
        var answer = udm.put(subscription(supi), subscriptionJson(""));

        assertProblem(answer, 400, "MANDATORY_IE_INCORRECT");
        assertThat(answer.invalidParams()).containsExactly("{supi}");
    }

    @Test
    void refusesAMemberOfTheWrongType() {
        assertThat(udm.put(PATH, with("encPermanentKey", "12")).status()).isEqualTo(400);
        assertThat(udm.put(PATH, with("sequenceNumber", "\"32\"")).status()).isEqualTo(400);
    }

    private static Answer generate() {
        return udm.post(
                "/nudm-ueau/v1/" + SUPI + "/security-information/generate-auth-data",
                "{\"servingNetworkName\":\"%s\",\"ausfInstanceId\":\"%s\"}"
                        .formatted(RunningUdm.SNN, RunningUdm.NF_INSTANCE_ID));
    }

    /** A subscription that works but for one member. */
    private static String with(String member, String value) {
        var name = "\"" + member + "\":";
        var json = subscriptionJson("");
        return json.contains(name)
                ? json.replaceFirst(name + "\"[^\"]*\"", name + value)
                : subscriptionJson("," + name + value);
    }

    private static void assertProblem(Answer answer, int status, String cause) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.cause()).isEqualTo(cause);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }
}
