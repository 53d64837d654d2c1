package io.akalab.udm.provisioning;

import static io.akalab.udm.RunningUdm.K;
import static io.akalab.udm.RunningUdm.OPC;
import static io.akalab.udm.RunningUdm.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.udm.RunningUdm;
import io.akalab.udm.RunningUdm.Answer;
import io.akalab.udm.storage.TestDatabase;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hc.core5.http.ContentType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Imports over HTTP/2, on each database. */
class BulkImportTest {

    private static final String FIRST = "imsi-999700000000001";
    private static final String OTHER_K = "000102030405060708090a0b0c0d0e0f";
    private static final ContentType NDJSON = ContentType.create("application/x-ndjson");

    private static final Map<TestDatabase.Kind, RunningUdm> UDMS = new EnumMap<>(TestDatabase.Kind.class);

    @BeforeAll
    static void start() {
        UDMS.put(TestDatabase.Kind.H2, RunningUdm.start());
        UDMS.put(
                TestDatabase.Kind.POSTGRESQL,
                RunningUdm.start(
                        "--spring.datasource.url=" + TestDatabase.Kind.POSTGRESQL.newUrl(),
                        "--spring.datasource.username=postgres",
                        "--akalab.udm.import.max-rows=5000"));
    }

    @AfterAll
    static void stop() {
        UDMS.values().forEach(RunningUdm::close);
    }

    @BeforeEach
    void startOver() {
        UDMS.values().forEach(udm -> udm.delete("/provisioning/v1/subscribers?first=imsi-999700000000000&count=10000"));
    }

    @ParameterizedTest
    @EnumSource
    void createsAllInOneGo(TestDatabase.Kind kind) {
        var udm = on(kind);

        assertReport(importRows(udm, "", rows(1, 1234, K)), "IMPORTED", 1234, 0, 0, 0);

        assertThat(generate(udm, supi(1)).status()).isEqualTo(200);
        assertThat(generate(udm, supi(1234)).status()).isEqualTo(200);
        assertThat(generate(udm, supi(1235)).status()).isEqualTo(404);
        assertThat(udm.get(subscription(supi(7))).body().path("storedKeys").size())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingWhenOneRowOfManyIsRefused(TestDatabase.Kind kind) {
        var udm = on(kind);
        var rows = rows(1, 700, K) + row(701, "zz") + "\n" + rows(702, 1300, K);

        var answer = importRows(udm, "", rows);

        assertReport(answer, "REFUSED", 1299, 0, 0, 1);
        assertThat(answer.body().at("/refusals/0/line").asInt()).isEqualTo(701);
        assertThat(answer.body().at("/refusals/0/invalidParams/0/param").asString())
                .isEqualTo("/encPermanentKey");
        assertThat(answer.text()).doesNotContain("zz").doesNotContain(K);
        assertThat(count(udm)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void importsTheOthersWhereThatIsAskedFor(TestDatabase.Kind kind) {
        var udm = on(kind);
        var rows = row(1, K) + "\nno json\n\n" + row(2, "") + "\n" + row(1, OTHER_K) + "\n" + row(3, K);

        var answer = importRows(udm, "?skipRefused=true", rows);

        assertReport(answer, "IMPORTED", 2, 0, 0, 3);
        assertThat(answer.body().path("refusals").values().stream()
                        .map(refusal -> refusal.path("line").asInt()))
                .containsExactly(2, 4, 5);
        assertThat(count(udm)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void onlyChecksWhereThatIsAskedFor(TestDatabase.Kind kind) {
        var udm = on(kind);

        assertReport(importRows(udm, "?dryRun=true", rows(1, 3, K)), "CHECKED", 3, 0, 0, 0);

        assertThat(count(udm)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void refusesToChangeWhatIsThereUnlessAskedTo(TestDatabase.Kind kind) {
        var udm = on(kind);
        importRows(udm, "", rows(1, 3, K));

        assertReport(importRows(udm, "", rows(1, 4, K)), "IMPORTED", 1, 0, 3, 0);
        assertReport(importRows(udm, "", row(1, OTHER_K)), "REFUSED", 0, 0, 0, 1);
        var before =
                generate(udm, supi(1)).body().at("/authenticationVector/kausf").asString();
        assertReport(importRows(udm, "?replace=true", row(1, OTHER_K) + "\n" + row(2, K)), "IMPORTED", 0, 1, 1, 0);
        assertThat(generate(udm, supi(1))
                        .body()
                        .at("/authenticationVector/kausf")
                        .asString())
                .isNotEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void neverTakesAnSqnBack(TestDatabase.Kind kind) {
        var udm = on(kind);
        importRows(udm, "", withSqn("000000001000"));
        generate(udm, FIRST);
        var sqn = sqn(udm);

        assertReport(importRows(udm, "", withSqn("000000001000")), "IMPORTED", 0, 0, 1, 0);
        assertReport(importRows(udm, "?replace=true", withSqn("000000000000")), "IMPORTED", 0, 0, 1, 0);
        assertThat(sqn(udm)).isEqualTo(sqn);
        assertReport(importRows(udm, "?replace=true", row(1, OTHER_K)), "IMPORTED", 0, 1, 0, 0);
        assertThat(sqn(udm)).isEqualTo(sqn);
        assertReport(importRows(udm, "", row(1, OTHER_K)), "IMPORTED", 0, 0, 1, 0);

        var raised = withSqn("0000000f0000").replace(K, OTHER_K);
        assertReport(importRows(udm, "", raised), "REFUSED", 0, 0, 0, 1);
        assertReport(importRows(udm, "?replace=true", raised), "IMPORTED", 0, 1, 0, 0);
        assertThat(sqn(udm)).isEqualTo("0000000f0000");
    }

    @Test
    void refusesTooManyRowsAndKeepsNone() {
        var udm = on(TestDatabase.Kind.POSTGRESQL);

        var answer = importRows(udm, "?skipRefused=true", rows(1, 5001, K));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.cause()).isEqualTo("CONTENT_TOO_LARGE");
        assertThat(count(udm)).isZero();
    }

    @Test
    void refusesAnImportThatRefusesTooMuch() {
        var udm = on(TestDatabase.Kind.H2);

        var answer = importRows(udm, "?skipRefused=true", row(1, K) + "\n" + "x\n".repeat(10_001));

        assertReport(answer, "REFUSED", 1, 0, 0, 10_001);
        assertThat(answer.body().path("refusals").size()).isEqualTo(10_000);
        assertThat(count(udm)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    null                                  | /
                    []                                    | /
                    {                                     | /
                    "text"                                | /
                    {"supi":"imsi-999700000000001","encPermanentKey":1} | /encPermanentKey
                    {"supi":"imsi-999700000000001","supi":"imsi-999700000000002"} | /
                    {"supi":"imsi-1"}                     | {supi}
                    {"authenticationMethod":"5G_AKA"}     | /supi
                    {"supi":"imsi-999700000000001","sequenceNumber":{"indLength":"5"}} | /sequenceNumber/indLength
                    """)
    void tellsWhatIsWrongWithARow(String row, String param) {
        var answer = importRows(on(TestDatabase.Kind.H2), "", row);

        assertReport(answer, "REFUSED", 0, 0, 0, 1);
        assertThat(answer.body().at("/refusals/0/invalidParams/0/param").asString())
                .isEqualTo(param);
    }

    @Test
    void survivesALineOfTenMegabytes() {
        var udm = on(TestDatabase.Kind.H2);

        var answer = importRows(udm, "?skipRefused=true", "x".repeat(10 << 20) + "\r\n" + row(1, K) + "\r\n\0\0\n");

        assertReport(answer, "IMPORTED", 1, 0, 0, 2);
    }

    @Test
    void importsNothingFromAnEmptyBody() {
        assertReport(importRows(on(TestDatabase.Kind.H2), "", "\n\r\n  \n"), "IMPORTED", 0, 0, 0, 0);
    }

    @Test
    void takesNoOtherMediaType() {
        var udm = on(TestDatabase.Kind.H2);
        assertThat(udm.post("/provisioning/v1/subscribers/import", row(1, K)).status())
                .isEqualTo(415);
    }

    private static RunningUdm on(TestDatabase.Kind kind) {
        return Objects.requireNonNull(UDMS.get(kind));
    }

    private static String supi(int number) {
        return "imsi-99970%010d".formatted(number);
    }

    private static String row(int number, String k) {
        return """
                {"supi":"%s","authenticationMethod":"5G_AKA","encPermanentKey":"%s","encOpcKey":"%s"}""".formatted(supi(number), k, OPC);
    }

    private static String rows(int from, int to, String k) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> row(i, k) + "\n").collect(Collectors.joining());
    }

    private static String withSqn(String sqn) {
        return row(1, K).replace("}", ",\"sequenceNumber\":{\"sqn\":\"" + sqn + "\"}}");
    }

    private static Answer importRows(RunningUdm udm, String query, String rows) {
        return udm.send("POST", "/provisioning/v1/subscribers/import" + query, rows, NDJSON);
    }

    private static void assertReport(
            Answer answer, String outcome, int created, int replaced, int unchanged, int refused) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var report = answer.body();
        assertThat(report.path("outcome").asString()).as(answer.text()).isEqualTo(outcome);
        assertThat(report.path("created").asInt()).as("created").isEqualTo(created);
        assertThat(report.path("replaced").asInt()).as("replaced").isEqualTo(replaced);
        assertThat(report.path("unchanged").asInt()).as("unchanged").isEqualTo(unchanged);
        assertThat(report.path("refused").asInt()).as("refused").isEqualTo(refused);
    }

    private static int count(RunningUdm udm) {
        return udm.get("/provisioning/v1/subscribers?limit=1000")
                .body()
                .path("subscribers")
                .size();
    }

    private static String sqn(RunningUdm udm) {
        return udm.get(subscription(FIRST)).body().at("/sequenceNumber/sqn").asString();
    }

    private static Answer generate(RunningUdm udm, String supi) {
        return udm.post(
                "/nudm-ueau/v1/" + supi + "/security-information/generate-auth-data",
                "{\"servingNetworkName\":\"%s\",\"ausfInstanceId\":\"%s\"}"
                        .formatted(RunningUdm.SNN, RunningUdm.NF_INSTANCE_ID));
    }
}
