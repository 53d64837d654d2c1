package io.akalab.udm.datarepository;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Sqn;
import io.akalab.udm.RunningUdm;
import io.akalab.udm.RunningUdm.Answer;
import io.akalab.udm.TestUsim;
import java.util.List;
import org.apache.hc.core5.http.ContentType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The authentication data of Nudr_DR over HTTP/2 (TS 29.505 clauses 5.2.2 and 5.2.3), as UDMs of other makes ask for them. */
class DataRepositoryTest {

    private static final String SUPI = RunningUdm.SUPI;
    private static final String V1 = "/nudr-dr/v1/subscription-data/";
    private static final String V2 = "/nudr-dr/v2/subscription-data/";
    private static final String SUBSCRIPTION = "/authentication-data/authentication-subscription";
    private static final String STATUS = "/authentication-data/authentication-status";
    private static final ContentType JSON_PATCH = ContentType.create("application/json-patch+json");
    private static final int IND = 5;

    private static RunningUdm udm;

    @BeforeAll
    static void start() {
        udm = RunningUdm.start("--akalab.udm.udr.serve=true");
    }

    @AfterAll
    static void stop() {
        udm.close();
    }

    @BeforeEach
    void provision() {
        udm.provision();
    }

    @Test
    void isNotThereUnlessItWasAskedFor() {
        try (var silent = RunningUdm.start()) {
            silent.provision();
            assertProblem(silent.get(V2 + SUPI + SUBSCRIPTION), 400, "INVALID_API");
            assertProblem(silent.get(V1 + SUPI + SUBSCRIPTION), 400, "INVALID_API");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {V1, V2})
    void tellsASubscriberWithItsKeys(String root) {
        var answer = udm.get(root + SUPI + SUBSCRIPTION);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.text()).isEqualTo("""
                        {"authenticationMethod":"5G_AKA","encPermanentKey":"%s","sequenceNumber":\
                        {"sqnScheme":"NON_TIME_BASED","sqn":"000000000021","lastIndexes":{"ausf":1},"indLength":5},\
                        "authenticationManagementField":"8000","algorithmId":"milenage","encOpcKey":"%s","supi":"%s"}""".formatted(RunningUdm.K, RunningUdm.OPC, SUPI));
    }

    /** The steps of Open5GS, of free5GC in its later and earlier releases, and of OAI. */
    @ParameterizedTest
    @ValueSource(strings = {"""
                [{"op":"replace","path":"/sequenceNumber/sqn","value":"%s"}]
                """, """
                [{"op":"replace","path":"/sequenceNumber","value":{"sqn":"%s"}}]
                """, """
                [{"op":"replace","path":"/sequenceNumber","value":"%s"}]
                """, """
                [{"op":"replace","from":"","path":"","value":"{\\"lastIndexes\\":{\\"ausf\\":0},\\"sqn\\":\\"%s\\"}"}]
                """, """
                [{"op":"add","path":"/sequenceNumber/sqn","value":"%s"},
                 {"op":"replace","path":"/sequenceNumber/lastIndexes","value":{"ausf":3}}]
                """})
    void goesOnAboveWhatAUdmWrites(String patch) {
        var told = read();
        var wanted = Sqn.of(5000, 3, IND);

        assertThat(patch(patch.formatted(hex(wanted))).status()).isEqualTo(204);

        assertThat(TestUsim.nextSqn(udm, SUPI)).isGreaterThan(wanted).isGreaterThan(told);
        assertThat(read()).isGreaterThan(wanted);
    }

    @Test
    void takesAnSqnWithoutZerosInFront() {
        assertThat(patch("[{\"op\":\"replace\",\"path\":\"/sequenceNumber\",\"value\":\"1f400\"}]")
                        .status())
                .isEqualTo(204);
        assertThat(read()).isGreaterThan(new Sqn(0x1f400));
    }

    @Test
    void takesTheNextSqnOfWhoeverHasReadOne() {
        var told = read();
        read();

        assertThat(replace(new Sqn(told.value() + 1)).status()).isEqualTo(204);
        assertThat(read()).isGreaterThan(told);
    }

    @Test
    void refusesAnSqnThatOthersHave() {
        var own = TestUsim.nextSqn(udm, SUPI);

        assertProblem(replace(own), 403, "MODIFICATION_NOT_ALLOWED");
        assertProblem(replace(new Sqn(0)), 403, "MODIFICATION_NOT_ALLOWED");
        assertProblem(replace(new Sqn(0xffffffffffffL)), 403, "MODIFICATION_NOT_ALLOWED");
        assertThat(TestUsim.nextSqn(udm, SUPI)).isGreaterThan(own);
    }

    @Test
    void doesAPatchOnlyWhereItsTestHolds() {
        var told = read();
        var patch = """
                [{"op":"test","path":"/sequenceNumber/sqn","value":"%s"},
                 {"op":"replace","path":"/sequenceNumber/sqn","value":"%s"}]""".formatted(hex(told), hex(new Sqn(told.value() + (100 << IND))));

        assertThat(patch(patch).status()).isEqualTo(204);
        assertProblem(patch(patch), 403, "MODIFICATION_NOT_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"replace\",\"path\":\"/encPermanentKey\",\"value\":\"465b5ce8b199b49faa5f0a2ee238a6bc\"}",
                "{\"op\":\"remove\",\"path\":\"/sequenceNumber/sqn\"}",
                "{\"op\":\"move\",\"path\":\"/sequenceNumber/sqn\",\"from\":\"/encPermanentKey\"}",
                "{\"op\":\"test\",\"path\":\"/encPermanentKey\",\"value\":\"465b5ce8b199b49faa5f0a2ee238a6bc\"}",
                "{\"op\":\"replace\",\"path\":\"/sequenceNumber/sqnScheme\",\"value\":\"GENERAL\"}",
            })
    void changesNothingButTheSqn(String step) {
        var answer = patch("[" + step + "]");

        assertProblem(answer, 403, "MODIFICATION_NOT_ALLOWED");
        assertThat(answer.invalidParams()).containsExactly("/0");
        assertThat(answer.text()).doesNotContain("465b5c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"xyz\"", "\"1000000000000\"", "7", "null", "{\"sqn\":7}", "{}", "\"{\"", "[]"})
    void refusesWhatIsNoSqn(String value) {
        var answer = patch("[{\"op\":\"replace\",\"path\":\"/sequenceNumber\",\"value\":%s}]".formatted(value));

        assertProblem(answer, 400, "MANDATORY_IE_INCORRECT");
        assertThat(answer.invalidParams()).containsExactly("/0/value");
    }

    @Test
    void refusesWhatIsNoPatch() {
        assertProblem(patch("{}"), 400, "INVALID_MSG_FORMAT");
        assertProblem(patch("[{\"value\":1}]"), 400, "MANDATORY_IE_MISSING");
        assertProblem(
                udm.send("PATCH", V2 + SUPI + SUBSCRIPTION, "[]", ContentType.create("application/merge-patch+json")),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(udm.put(V2 + SUPI + SUBSCRIPTION, "{}"), 405, "METHOD_NOT_ALLOWED");
    }

    @ParameterizedTest
    @CsvSource({
        "imsi-999700000009999, 404, USER_NOT_FOUND",
        "gci-1234, 404, USER_NOT_FOUND",
        "999700000000001, 400, MANDATORY_IE_INCORRECT",
        "suci-0-999-70-0-0-0-0000000001, 400, MANDATORY_IE_INCORRECT",
    })
    void tellsNobodyWhoIsNotThere(String ueId, int status, String cause) {
        assertProblem(udm.get(V2 + ueId + SUBSCRIPTION), status, cause);
        assertProblem(udm.send("PATCH", V2 + ueId + SUBSCRIPTION, "[]", JSON_PATCH), status, cause);
        assertProblem(udm.get(V2 + ueId + STATUS), status, cause);
        assertProblem(udm.put(V2 + ueId + STATUS, event(RunningUdm.SNN, "2026-01-02T03:04:05Z")), status, cause);
        assertProblem(udm.delete(V2 + ueId + STATUS), status, cause);
    }

    @Test
    void saysSoWhenTheSequenceNumbersAreUsedUp() {
        udm.delete(RunningUdm.subscription(SUPI));
        udm.put(
                RunningUdm.subscription(SUPI),
                RunningUdm.subscriptionJson(",\"sequenceNumber\":{\"sqn\":\"ffffffffffc0\"}"));

        assertProblem(udm.get(V2 + SUPI + SUBSCRIPTION), 500, "INSUFFICIENT_RESOURCES");
    }

    @Test
    void keepsTheOutcomesOfEachServingNetwork() {
        var other = "5G:mnc001.mcc001.3gppnetwork.org";
        put(STATUS, RunningUdm.SNN, "2026-01-02T03:04:05.678Z");
        put(STATUS + "/" + other, other, "2026-01-02T03:04:06.678Z");

        assertThat(networkAndTime(STATUS)).containsExactly(other, "2026-01-02T03:04:06.678Z");
        assertThat(networkAndTime(STATUS + "/" + RunningUdm.SNN))
                .containsExactly(RunningUdm.SNN, "2026-01-02T03:04:05.678Z");

        assertThat(udm.delete(V1 + SUPI + STATUS + "/" + other).status()).isEqualTo(204);
        assertProblem(udm.get(V2 + SUPI + STATUS + "/" + other), 404, "DATA_NOT_FOUND");
        assertThat(networkAndTime(STATUS)).containsExactly(RunningUdm.SNN, "2026-01-02T03:04:05.678Z");

        assertThat(udm.delete(V2 + SUPI + STATUS).status()).isEqualTo(204);
        assertProblem(udm.delete(V2 + SUPI + STATUS), 404, "DATA_NOT_FOUND");
        assertProblem(udm.get(V2 + SUPI + STATUS), 404, "DATA_NOT_FOUND");
    }

    @Test
    void removesAnOutcomeThatAnAusfReportedToThisUdm() {
        udm.post("/nudm-ueau/v1/" + SUPI + "/auth-events", event(RunningUdm.SNN, "2026-01-02T03:04:05.678Z"));

        assertThat(udm.delete(V2 + SUPI + STATUS + "/" + RunningUdm.SNN).status())
                .isEqualTo(204);
    }

    @Test
    void refusesAnOutcomeOfAnotherNetworkThanThePathNames() {
        var path = V2 + SUPI + STATUS + "/5G:mnc001.mcc001.3gppnetwork.org";

        assertThat(udm.put(path, event(RunningUdm.SNN, "2026-01-02T03:04:05.678Z"))
                        .invalidParams())
                .containsExactly("/servingNetworkName");
        assertThat(udm.get(V2 + SUPI + STATUS + "/x").invalidParams()).containsExactly("{servingNetworkName}");
    }

    private static void put(String path, String snn, String time) {
        assertThat(udm.put(V2 + SUPI + path, event(snn, time)).status()).isEqualTo(204);
    }

    private static List<String> networkAndTime(String path) {
        var event = udm.get(V2 + SUPI + path).body();
        return List.of(
                event.path("servingNetworkName").asString(),
                event.path("timeStamp").asString());
    }

    private static String event(String snn, String time) {
        return """
                {"nfInstanceId":"%s","success":true,"timeStamp":"%s","authType":"5G_AKA","servingNetworkName":"%s"}""".formatted(RunningUdm.NF_INSTANCE_ID, time, snn);
    }

    private static Sqn read() {
        var sqn = udm.get(V2 + SUPI + SUBSCRIPTION)
                .body()
                .at("/sequenceNumber/sqn")
                .asString();
        return Sqn.of(Octets.ofHex(sqn));
    }

    private static Answer replace(Sqn sqn) {
        return patch("[{\"op\":\"replace\",\"path\":\"/sequenceNumber/sqn\",\"value\":\"%s\"}]".formatted(hex(sqn)));
    }

    private static Answer patch(String patch) {
        return udm.send("PATCH", V1 + SUPI + SUBSCRIPTION, patch, JSON_PATCH);
    }

    private static String hex(Sqn sqn) {
        return sqn.octets().toHex();
    }

    private static void assertProblem(Answer answer, int status, String cause) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.cause()).isEqualTo(cause);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }
}
