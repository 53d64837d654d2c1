package io.akalab.udm.udr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.crypto.aka.Sqn;
import io.akalab.fakeudr.FakeUdr;
import io.akalab.fakeudr.Make;
import io.akalab.udm.RunningUdm;
import io.akalab.udm.RunningUdm.Answer;
import io.akalab.udm.TestUsim;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** A UDM in front of UDRs of other makes, over HTTP/2 (TS 29.505 clause 5.2.2). */
class ForeignUdrTest {

    private static final AtomicInteger SUBSCRIBERS = new AtomicInteger();
    private static final int IND = 5;
    private static final int FIRST_SEQ = 0x400 >> IND;
    private static final int BLOCK = 4;

    /** Of a UDM that does not wait for long. */
    private static final String HASTY = "--akalab.sbi.client.response-timeout=500ms";

    private static ConfigurableApplicationContext udrProcess;
    private static FakeUdr udr;
    private static RunningUdm udm;
    private static RunningUdm other;

    /** Of each test's own, since a UDM keeps what it has reserved. */
    private final String supi = "imsi-99970%010d".formatted(SUBSCRIBERS.incrementAndGet());

    @BeforeAll
    static void start() {
        udrProcess = FakeUdr.start();
        udr = udrProcess.getBean(FakeUdr.class);
        udm = startUdm("--akalab.udm.udr.api-version=v1");
        other = startUdm("--akalab.udm.udr.api-version=v1");
    }

    @AfterAll
    static void stop() {
        other.close();
        udm.close();
        udrProcess.close();
    }

    @BeforeEach
    void beginAnew() {
        udr.become(Make.BY_THE_BOOK, supi);
    }

    private static RunningUdm startUdm(String... more) {
        var arguments = new ArrayList<>(List.of("--akalab.udm.udr.uri=" + FakeUdr.uri(udrProcess)));
        arguments.addAll(List.of(more));
        if (Arrays.stream(more).noneMatch(argument -> argument.contains("sqn-block"))) {
            arguments.add("--akalab.udm.sqn-block=" + BLOCK);
        }
        return RunningUdm.start(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void makesVectorsFromTheUdrOfEveryMake(Make make) {
        udr.become(make, supi);
        for (int i = 1; i <= 3 * BLOCK; i++) {
            var sqn = TestUsim.nextSqn(udm, supi);
            assertThat(sqn.seq(IND)).isGreaterThanOrEqualTo(FIRST_SEQ + i);
            // Neither the last one that was used nor the next, whatever the UDR takes it for.
            assertThat(udr.sqn() >> IND).isGreaterThan(sqn.seq(IND));
        }
        assertThat(udr.requests).hasSize(6);
    }

    @ParameterizedTest
    @EnumSource
    void givesNoSqnTwiceToParallelRequestsWhateverTheMake(Make make) throws Exception {
        udr.become(make, supi);
        assertThat(TestUsim.inParallel(64, supi, udm)).hasSize(64).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(names = {"BY_THE_BOOK", "FREE5GC", "FREE5GC_BEFORE_R16", "OAI"})
    void givesNoSqnTwiceFromTwoUdms(Make make) throws Exception {
        udr.become(make, supi);
        assertThat(TestUsim.inParallel(64, supi, udm, other)).hasSize(64).doesNotHaveDuplicates();
    }

    @Test
    void repeatsNoSqnWithIndsOfTheirOwnWhereTheUdrDoesNotTest() throws Exception {
        udr.become(Make.OPEN5GS, supi);
        var plain = new String[] {"--akalab.udm.udr.api-version=v1", "--akalab.udm.udr.test=false"};
        try (var low = startUdm(plain[0], plain[1], "--akalab.udm.ind=0-15");
                var high = startUdm(plain[0], plain[1], "--akalab.udm.ind=16-31")) {
            assertThat(TestUsim.inParallel(64, supi, low, high)).hasSize(64).doesNotHaveDuplicates();
            assertThat(udr.requests).noneMatch(request -> request.contains("test"));
        }
    }

    @Test
    void beginsAnewWhereAnotherUdmWasFaster() {
        udr.beforePatch.set(() -> udr.setSqn(0x8000));
        assertThat(TestUsim.nextSqn(udm, supi)).isGreaterThan(new Sqn(0x8000));
        assertThat(udr.requests)
                .filteredOn(request -> request.startsWith("PATCH"))
                .hasSize(2);
    }

    @Test
    void givesUpWhereAPatchIsRefusedThatNobodyWasFasterWith() {
        udr.refusesPatches = true;
        assertProblem(TestUsim.ask(udm, supi, ""), 500, "AV_GENERATION_PROBLEM");
        assertThat(udr.requests)
                .filteredOn(request -> request.startsWith("PATCH"))
                .hasSize(1);
    }

    @Test
    void usesNothingOfAPatchWhoseAnswerIsLost() {
        udr.losesAnswers = true;
        try (var hasty = startUdm(HASTY)) {
            assertProblem(TestUsim.ask(hasty, supi, ""), 504, "UPSTREAM_SERVER_ERROR");
        }
        var patched = udr.sqn();
        udr.losesAnswers = false;
        try (var restarted = startUdm()) {
            assertThat(TestUsim.nextSqn(restarted, supi)).isGreaterThan(new Sqn(patched));
        }
    }

    @Test
    void goesOnAboveWhatAUdmBeforeItReserved() {
        var used = new ArrayList<Sqn>();
        for (int run = 0; run < 2; run++) {
            try (var started = startUdm()) {
                used.add(TestUsim.nextSqn(started, supi));
                used.add(TestUsim.nextSqn(started, supi));
            }
        }
        assertThat(used).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void followsAUsimThatIsAheadAndTellsTheUdr() {
        var challenge = TestUsim.ask(udm, supi, "");
        var sqnMs = Sqn.of(7000, 3, IND);

        var answer = TestUsim.ask(udm, supi, TestUsim.resynchronization(challenge, sqnMs));

        assertThat(TestUsim.sqn(answer).seq(IND)).isEqualTo(7001);
        assertThat(udr.sqn()).isGreaterThan(Sqn.of(7001, 0, IND).value());
    }

    @Test
    void keepsToTheLengthOfIndThatTheUdrHas() {
        udr.become(Make.BY_THE_BOOK, supi, Make.BY_THE_BOOK.document().replace("\"indLength\":5", "\"indLength\":0"));
        try (var frugal = startUdm("--akalab.udm.sqn-block=1")) {
            assertThat(TestUsim.nextSqn(frugal, supi)).isEqualTo(new Sqn(0x401));
            assertThat(udr.sqn()).isEqualTo(0x402);
            assertThat(TestUsim.nextSqn(frugal, supi)).isEqualTo(new Sqn(0x403));
        }
    }

    @Test
    void doesNotWrapWhenSeqIsUsedUp() {
        udr.become(Make.BY_THE_BOOK, supi, Make.BY_THE_BOOK.document().replace("000000000400", "ffffffffffa0"));
        assertThat(TestUsim.nextSqn(udm, supi).seq(IND)).isEqualTo(Sqn.maxSeq(IND) - 1);
        assertProblem(TestUsim.ask(udm, supi, ""), 500, "AV_GENERATION_PROBLEM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"sequenceNumber\":{\"indLength\":5}", "\"algorithmId\":\"mil\""})
    void startsWhereTheUdrHasNoSqn(String sequenceNumber) {
        var document = """
                {"authenticationMethod":"5G_AKA","encPermanentKey":"%s","encOpcKey":"%s",%s}""".formatted(RunningUdm.K, RunningUdm.OPC, sequenceNumber);
        udr.become(Make.BY_THE_BOOK, supi, document);
        assertThat(TestUsim.nextSqn(udm, supi).seq(IND)).isEqualTo(1);
        assertThat(udr.sqn()).isEqualTo(Sqn.of(BLOCK + 1, 1, IND).value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"encOpcKey\":\"cd63cb71954a9f4e48a5994e37a02baf\"; \"encOpcKey\":\"\"",
                "465b5ce8b199b49faa5f0a2ee238a6bc; 465b5c",
                "milenage; comp128",
                "5G_AKA; EAP_TLS",
                "NON_TIME_BASED; TIME_BASED",
                "\"indLength\":5; \"indLength\":17",
                "\"algorithmId\"; \"protectionParameterId\":\"1\",\"algorithmId\"",
                "000000000400; 1000000000000",
                "8000; 80",
            })
    void makesNoVectorFromWhatCannotBeRight(String right, String wrong) {
        udr.become(Make.BY_THE_BOOK, supi, Make.BY_THE_BOOK.document().replace(right, wrong));
        assertProblem(TestUsim.ask(udm, supi, ""), 500, "AV_GENERATION_PROBLEM");
        assertThat(udr.requests).containsExactly("GET v1");
    }

    @ParameterizedTest
    @EnumSource
    void knowsNobodyWhomTheUdrDoesNotKnow(Make make) {
        udr.become(make, supi);
        assertProblem(TestUsim.ask(udm, "imsi-999700000000099", ""), 404, "USER_NOT_FOUND");
        assertProblem(event(udm, "imsi-999700000000099"), 404, "USER_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"500, 500, AV_GENERATION_PROBLEM", "400, 500, AV_GENERATION_PROBLEM", "503, 503, SYSTEM_FAILURE"})
    void answersForARefusalOfTheUdr(int status, int answered, String cause) {
        udr.status.set(status);
        assertProblem(TestUsim.ask(udm, supi, ""), answered, cause);
        udr.status.set(0);
        assertThat(TestUsim.ask(udm, supi, "").status()).isEqualTo(200);
    }

    @Test
    void waitsForNoUdrThatIsSilent() {
        udr.silent = true;
        try (var hasty = startUdm(HASTY)) {
            assertProblem(TestUsim.ask(hasty, supi, ""), 504, "UPSTREAM_SERVER_ERROR");
            assertProblem(event(hasty, supi), 504, "UPSTREAM_SERVER_ERROR");
        }
    }

    @Test
    void saysThatTheUdrIsNotThere() throws IOException {
        try (var alone = RunningUdm.start("--akalab.udm.udr.uri=http://127.0.0.1:" + freePort())) {
            assertProblem(TestUsim.ask(alone, supi, ""), 504, "NETWORK_FAILURE");
            assertProblem(event(alone, supi), 504, "NETWORK_FAILURE");
        }
    }

    @Test
    void keepsTheOutcomeInTheUdrAndRemovesIt() {
        var created = event(udm, supi);
        assertThat(created.status()).isEqualTo(201);

        var removal = removal(udm, String.valueOf(created.location()));
        assertThat(removal.status()).as(removal.text()).isEqualTo(204);
        assertProblem(removal(udm, String.valueOf(created.location())), 404, "DATA_NOT_FOUND");
    }

    @Test
    void leavesALaterOutcomeWhereItIs() {
        var first = event(udm, supi, "2026-01-02T03:04:05.678Z");
        var second = event(udm, supi, "2026-01-02T03:04:06.678Z");

        assertProblem(removal(udm, String.valueOf(first.location())), 404, "DATA_NOT_FOUND");
        assertThat(removal(udm, String.valueOf(second.location())).status()).isEqualTo(204);
    }

    @Test
    void removesTheOutcomeOfAUdrThatTellsNone() {
        udr.become(Make.OPEN5GS, supi);
        var created = event(udm, supi);

        assertThat(removal(udm, String.valueOf(created.location())).status()).isEqualTo(204);
    }

    @Test
    void findsTheUdrByTheNrf() throws Exception {
        try (var finding = RunningUdm.start(
                "--akalab.udm.udr.discover=true",
                "--akalab.sbi.nrf.uri=" + FakeUdr.uri(udrProcess),
                "--akalab.udm.sqn-block=" + BLOCK)) {
            assertThat(TestUsim.nextSqn(finding, supi).seq(IND)).isGreaterThan(FIRST_SEQ);
            assertThat(event(finding, supi).status()).isEqualTo(201);
            assertThat(udr.requests).isNotEmpty();
        }
    }

    @Test
    void doesNotStartWhereNobodyKnowsTheUdr() {
        assertThatThrownBy(
                        () -> RunningUdm.start("--akalab.udm.udr.discover=true").close())
                .hasRootCauseMessage("akalab.udm.udr.discover needs akalab.sbi.nrf.uri");
    }

    @Test
    void servesNoSubscribersOfAnother() {
        assertThatThrownBy(() -> startUdm("--akalab.udm.udr.serve=true").close())
                .hasRootCauseMessage("a UDM whose subscribers are in a UDR has none to serve");
    }

    @Test
    void provisionsNobody() {
        var path = RunningUdm.subscription(supi);
        assertProblem(udm.put(path, RunningUdm.subscriptionJson("")), 405, "METHOD_NOT_ALLOWED");
        assertProblem(udm.get(path), 405, "METHOD_NOT_ALLOWED");
        assertProblem(udm.delete(path), 405, "METHOD_NOT_ALLOWED");
        assertThat(udm.get(path).text()).contains("kept in a UDR");
        assertThat(udm.get("/provisioning/v1/home-network-keys").status()).isEqualTo(200);
    }

    private static Answer event(RunningUdm udm, String supi) {
        return event(udm, supi, "2026-01-02T03:04:05.678Z");
    }

    private static Answer event(RunningUdm udm, String supi, String time) {
        return udm.post("/nudm-ueau/v1/" + supi + "/auth-events", eventJson(time, ""));
    }

    private static Answer removal(RunningUdm udm, String location) {
        var path = location.substring(udm.apiRoot().toString().length());
        return udm.put(path, eventJson("2026-01-02T03:04:05.678Z", ",\"authRemovalInd\":true"));
    }

    private static String eventJson(String time, String more) {
        return """
                {"nfInstanceId":"%s","success":true,"timeStamp":"%s","authType":"5G_AKA","servingNetworkName":"%s"%s}""".formatted(RunningUdm.NF_INSTANCE_ID, time, RunningUdm.SNN, more);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void assertProblem(Answer answer, int status, String cause) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.cause()).isEqualTo(cause);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.text()).doesNotContain("imsi-");
    }
}
