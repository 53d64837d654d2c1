package io.akalab.udm.udr;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.aka.Sqn;
import io.akalab.udm.RunningUdm;
import io.akalab.udm.RunningUdm.Answer;
import io.akalab.udm.TestUsim;
import io.akalab.udm.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** UDMs in front of the Nudr_DR of another, which has its own requests at the same time; on both databases, over HTTP/2. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
@SuppressWarnings("NullAway.Init") // the fields have their values before the first test of each kind
class UdmBeforeUdmTest {

    private static final int IND = 5;

    private static RunningUdm repository;
    private static RunningUdm front;
    private static RunningUdm otherFront;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase.Kind kind) {
        repository = RunningUdm.start(
                "--spring.datasource.url=" + kind.newUrl(), "--akalab.udm.udr.serve=true", "--akalab.udm.sqn-block=4");
        front = front();
        otherFront = front();
    }

    private static RunningUdm front() {
        return RunningUdm.start("--akalab.udm.udr.uri=" + repository.apiRoot(), "--akalab.udm.sqn-block=4");
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        otherFront.close();
        front.close();
        repository.close();
    }

    UdmBeforeUdmTest(TestDatabase.Kind kind) {
        assertThat(kind).isNotNull();
    }

    @Test
    void givesNoSqnTwiceFromAllOfThemInParallel() throws Exception {
        var supi = provisioned("imsi-999700000000101", "");

        assertThat(TestUsim.inParallel(96, supi, front, otherFront, repository))
                .hasSize(96)
                .doesNotHaveDuplicates();
    }

    @Test
    void givesNoSqnTwiceToSixtyFourParallelRequests() throws Exception {
        var supi = provisioned("imsi-999700000000102", "");

        assertThat(TestUsim.inParallel(64, supi, front)).hasSize(64).doesNotHaveDuplicates();
    }

    @Test
    void goesUpWhicheverOfThemIsAsked() {
        var supi = provisioned("imsi-999700000000103", "");
        var last = new Sqn(0);
        for (var udm : new RunningUdm[] {front, repository, otherFront, repository}) {
            var next = TestUsim.nextSqn(udm, supi);
            assertThat(next).isGreaterThan(last);
            last = next;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 16})
    void keepsToTheLengthOfInd(int indLength) throws Exception {
        var supi = provisioned(
                "imsi-99970000000011" + indLength, ",\"sequenceNumber\":{\"indLength\":%d}".formatted(indLength));

        assertThat(TestUsim.inParallel(24, supi, front, repository)).hasSize(24).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GENERAL", "TIME_BASED"})
    void servesSubscribersOfEveryScheme(String scheme) throws Exception {
        var supi = provisioned(
                "imsi-99970000000012" + scheme.length(),
                ",\"sequenceNumber\":{\"sqnScheme\":\"%s\"}".formatted(scheme));

        assertThat(TestUsim.inParallel(24, supi, front, repository)).hasSize(24).doesNotHaveDuplicates();
    }

    @Test
    void resynchronizesThroughBoth() {
        var supi = provisioned("imsi-999700000000104", "");
        var challenge = TestUsim.ask(front, supi, "");

        var answer = TestUsim.ask(front, supi, TestUsim.resynchronization(challenge, Sqn.of(7000, 3, IND)));

        assertThat(TestUsim.sqn(answer).seq(IND)).isEqualTo(7001);
        assertThat(TestUsim.nextSqn(repository, supi)).isGreaterThan(TestUsim.sqn(answer));
    }

    @Test
    void passesTheMethodOn() {
        var supi = "imsi-999700000000105";
        repository.put(
                RunningUdm.subscription(supi), RunningUdm.subscriptionJson("").replace("5G_AKA", "EAP_AKA_PRIME"));

        assertThat(TestUsim.ask(front, supi, "").body().path("authType").asString())
                .isEqualTo("EAP_AKA_PRIME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                "algorithmId":"xor","encPermanentKey":"465b5ce8b199b49faa5f0a2ee238a6bc"
                """, """
                "algorithmId":"tuak","encPermanentKey":"abababababababababababababababab",
                "encTopcKey":"bd04d9530e87513c5d837ac2ad954623a8e2330c115305a73eb45d1f40cccbff",
                "tuakParameters":{"iterations":2,"resLength":128}
                """, """
                "algorithmId":"milenage","encPermanentKey":"465b5ce8b199b49faa5f0a2ee238a6bc",
                "encOpcKey":"cd63cb71954a9f4e48a5994e37a02baf",
                "milenageConstants":{"r":[64,0,32,64,95],"c":["00000000000000000000000000000000",
                "00000000000000000000000000000001","00000000000000000000000000000002","00000000000000000000000000000004",
                "00000000000000000000000000000008"]}
                """})
    void passesTheAlgorithmOnWithWhatTheOperatorChose(String credentials) {
        var supi = "imsi-999700000000106";
        repository.delete(RunningUdm.subscription(supi));
        repository.put(RunningUdm.subscription(supi), "{\"authenticationMethod\":\"5G_AKA\"," + credentials + "}");
        var vector = TestUsim.ask(repository, supi, "");
        assertThat(vector.status()).as(vector.text()).isEqualTo(200);

        try (var fresh = front()) {
            assertThat(TestUsim.ask(fresh, supi, "").status()).isEqualTo(200);
        }
    }

    @Test
    void keepsOutcomesInTheRepository() {
        var supi = provisioned("imsi-999700000000107", "");
        var created = front.post("/nudm-ueau/v1/" + supi + "/auth-events", event(""));
        assertThat(created.status()).isEqualTo(201);

        var status = "/nudr-dr/v2/subscription-data/" + supi + "/authentication-data/authentication-status";
        assertThat(repository.get(status).body().path("success").asBoolean()).isTrue();

        var path = String.valueOf(created.location())
                .substring(front.apiRoot().toString().length());
        assertThat(front.put(path, event(",\"authRemovalInd\":true")).status()).isEqualTo(204);
        assertThat(repository.get(status).cause()).isEqualTo("DATA_NOT_FOUND");
    }

    @Test
    void knowsNobodyWhoIsNotInTheRepository() {
        assertProblem(TestUsim.ask(front, "imsi-999700000000999", ""), 404, "USER_NOT_FOUND");
        assertProblem(front.post("/nudm-ueau/v1/imsi-999700000000999/auth-events", event("")), 404, "USER_NOT_FOUND");
    }

    @Test
    void seesWhoWasProvisionedAfterwards() {
        var supi = "imsi-999700000000108";
        assertProblem(TestUsim.ask(front, supi, ""), 404, "USER_NOT_FOUND");

        provisioned(supi, "");

        assertThat(TestUsim.ask(front, supi, "").status()).isEqualTo(200);
    }

    private static String provisioned(String supi, String more) {
        var answer = repository.put(RunningUdm.subscription(supi), RunningUdm.subscriptionJson(more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return supi;
    }

    private static String event(String more) {
        return """
                {"nfInstanceId":"%s","success":true,"timeStamp":"2026-01-02T03:04:05.678Z","authType":"5G_AKA",
                 "servingNetworkName":"%s"%s}""".formatted(RunningUdm.NF_INSTANCE_ID, RunningUdm.SNN, more);
    }

    private static void assertProblem(Answer answer, int status, String cause) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.cause()).isEqualTo(cause);
    }
}
