package io.akalab.udm.udr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AkaAlgorithm;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.MilenageConstants;
import io.akalab.crypto.aka.MilenageConstants.Pair;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.aka.TestUsimXor;
import io.akalab.crypto.aka.Tuak;
import io.akalab.crypto.aka.TuakParameters;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.crypto.keys.Topc;
import io.akalab.udm.RunningUdm;
import io.akalab.udm.RunningUdm.Answer;
import io.akalab.udm.TestUsim;
import io.akalab.udm.storage.TestDatabase;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
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
                "imsi-9997000000011%02d".formatted(indLength),
                ",\"sequenceNumber\":{\"indLength\":%d}".formatted(indLength));

        assertThat(TestUsim.inParallel(24, supi, front, repository)).hasSize(24).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GENERAL", "TIME_BASED"})
    void servesSubscribersOfEveryScheme(String scheme) throws Exception {
        var supi = provisioned(
                "imsi-9997000000012%02d".formatted(scheme.length()),
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

    static List<Arguments> algorithms() {
        var k = SubscriberKey.of(HexFormat.of().parseHex(RunningUdm.K));
        var opc = Opc.of(HexFormat.of().parseHex(RunningUdm.OPC));
        var topc = "bd04d9530e87513c5d837ac2ad954623a8e2330c115305a73eb45d1f40cccbff";
        var c = List.of("00", "01", "02", "04", "10");
        var pairs = c.stream()
                .map(last -> Pair.of(64, Octets.ofHex("00".repeat(15) + last)))
                .toList();
        var constants = new MilenageConstants(pairs.get(0), pairs.get(1), pairs.get(2), pairs.get(3), pairs.get(4));
        var constantsJson = "{\"r\":[64,64,64,64,64],\"c\":[%s]}"
                .formatted(c.stream()
                        .map(last -> '"' + "00".repeat(15) + last + '"')
                        .collect(Collectors.joining(",")));
        return List.of(
                arguments("201", "\"algorithmId\":\"xor\"", new TestUsimXor(k)),
                arguments(
                        "202",
                        "\"algorithmId\":\"tuak\",\"encTopcKey\":\"%s\",\"tuakParameters\":{\"iterations\":2,\"resLength\":128}"
                                .formatted(topc),
                        new Tuak(k, Topc.of(HexFormat.of().parseHex(topc)), new TuakParameters(2, 16))),
                arguments(
                        "203",
                        "\"encOpcKey\":\"%s\",\"milenageConstants\":%s".formatted(RunningUdm.OPC, constantsJson),
                        new Milenage(k, opc, constants)));
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void passesTheAlgorithmOnWithWhatTheOperatorChose(String number, String more, AkaAlgorithm usim) {
        var supi = "imsi-999700000000" + number;
        var json = "{\"authenticationMethod\":\"5G_AKA\",\"encPermanentKey\":\"%s\",%s}".formatted(RunningUdm.K, more);
        var provisioned = repository.put(RunningUdm.subscription(supi), json);
        assertThat(provisioned.status()).as(provisioned.text()).isEqualTo(201);

        var av = TestUsim.ask(front, supi, "").body().path("authenticationVector");

        var rand = Octets.ofHex(av.path("rand").asString());
        var autn = Autn.of(Octets.ofHex(av.path("autn").asString()));
        var sqn = Sqn.of(autn.sqnXorAk().xor(usim.response(rand).ak()));
        assertThat(autn.macA()).isEqualTo(usim.macA(rand, sqn, autn.amf()));
    }

    @Test
    void registersAmfsInTheRepository() {
        var supi = provisioned("imsi-999700000000109", "");
        var path = "/nudm-uecm/v1/" + supi + "/registrations/amf-3gpp-access";
        var other = "1392f0e2-e48f-41ea-87b8-41952c9b5bf2";

        assertThat(front.put(path, amf(RunningUdm.NF_INSTANCE_ID)).status()).isEqualTo(201);
        assertThat(otherFront.put(path, amf(other)).status()).isEqualTo(200);

        assertThat(front.get(path).body().path("amfInstanceId").asString()).isEqualTo(other);
        assertThat(repository.get(path).body().path("amfInstanceId").asString()).isEqualTo(other);
        var patch = "{\"guami\":{\"plmnId\":{\"mcc\":\"999\",\"mnc\":\"70\"},\"amfId\":\"020040\"},\"purgeFlag\":true}";
        assertThat(front.send("PATCH", path, patch, ContentType.create("application/merge-patch+json"))
                        .status())
                .isEqualTo(204);
        assertThat(repository.get(path).body().path("purgeFlag").asBoolean()).isTrue();
        assertProblem(front.get(path.replace("3gpp", "non-3gpp")), 404, "CONTEXT_NOT_FOUND");
        assertProblem(front.put(path.replace(supi, "imsi-999700000000999"), amf(other)), 404, "USER_NOT_FOUND");
    }

    @Test
    void tellsTheDataOfTheRepository() {
        var supi = provisioned("imsi-999700000000110", "");
        var other = RunningUdm.subscription(supi).replace("authentication-subscription", "");
        assertThat(repository
                        .put(other + "am-data", "{\"nssai\":{\"defaultSingleNssais\":[{\"sst\":7}]}}")
                        .status())
                .isEqualTo(201);

        for (var resource : List.of("am-data", "nssai", "smf-select-data", "sm-data")) {
            var path = "/nudm-sdm/v2/" + supi + "/" + resource;
            assertThat(front.get(path).status()).isEqualTo(200);
            assertThat(front.get(path).body()).isEqualTo(repository.get(path).body());
            assertProblem(front.get(path.replace(supi, "imsi-999700000000999")), 404, "USER_NOT_FOUND");
        }
        assertThat(front.get("/nudm-sdm/v2/" + supi + "/nssai")
                        .body()
                        .at("/defaultSingleNssais/0/sst")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    void subscribesForWhomTheRepositoryKnows() {
        var supi = provisioned("imsi-999700000000111", "");
        var body = """
                {"nfInstanceId":"%s","callbackReference":"http://127.0.0.1:1/c","monitoredResourceUris":["%s/am-data"],
                 "immediateReport":true,"supportedFeatures":"2"}""".formatted(RunningUdm.NF_INSTANCE_ID, supi);
        var path = "/nudm-sdm/v2/" + supi + "/sdm-subscriptions";

        var created = front.post(path, body);

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        var own = String.valueOf(created.location())
                .substring(front.apiRoot().toString().length());
        assertThat(front.delete(own).status()).isEqualTo(204);
        assertProblem(front.delete(own), 404, "SUBSCRIPTION_NOT_FOUND");
        assertProblem(front.post(path.replace(supi, "imsi-999700000000999"), body), 404, "USER_NOT_FOUND");
    }

    private static String amf(String id) {
        return """
                {"amfInstanceId":"%s","deregCallbackUri":"http://127.0.0.1:1/d","ratType":"NR",
                 "guami":{"plmnId":{"mcc":"999","mnc":"70"},"amfId":"020040"}}""".formatted(id);
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
