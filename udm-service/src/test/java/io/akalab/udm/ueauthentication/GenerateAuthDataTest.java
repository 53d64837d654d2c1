package io.akalab.udm.ueauthentication;

import static io.akalab.udm.RunningUdm.SNN;
import static io.akalab.udm.RunningUdm.SUPI;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.openapi.nudm.ueau.AuthenticationInfoRequest;
import io.akalab.openapi.nudm.ueau.AuthenticationInfoResult;
import io.akalab.openapi.nudm.ueau.Av5GHeAka;
import io.akalab.openapi.nudm.ueau.AvEapAkaPrime;
import io.akalab.sbi.client.SbiPath;
import io.akalab.udm.RunningUdm;
import io.akalab.udm.RunningUdm.Answer;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** generate-auth-data over HTTP/2 (TS 29.503 clause 6.3.3.3). */
class GenerateAuthDataTest {

    private static final Milenage USIM = new Milenage(
            SubscriberKey.of(HexFormat.of().parseHex(RunningUdm.K)),
            Opc.of(HexFormat.of().parseHex(RunningUdm.OPC)));
    private static final String SUCI = "suci-0-999-70-0-0-0-0000000001";

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
    void provision() {
        udm.provision();
    }

    @ParameterizedTest
    @ValueSource(strings = {SUPI, SUCI})
    void answersWithAVectorThatTheUsimAccepts(String identity) {
        var result = udm.client()
                .post(
                        SbiPath.of("/nudm-ueau/v1/{supiOrSuci}/security-information/generate-auth-data", identity),
                        new AuthenticationInfoRequest(SNN, RunningUdm.NF_INSTANCE_ID, null, null),
                        200,
                        AuthenticationInfoResult.class)
                .body();

        assertThat(result.authType()).isEqualTo("5G_AKA");
        assertThat(result.supi()).isEqualTo(SUPI);
        assertThat(result.authenticationVector()).isInstanceOfSatisfying(Av5GHeAka.class, GenerateAuthDataTest::verify);
    }

    private static void verify(Av5GHeAka av) {
        var rand = Octets.ofHex(av.rand());
        var autn = Autn.of(Octets.ofHex(av.autn()));
        var response = USIM.response(rand);
        var sqn = Sqn.of(autn.sqnXorAk().xor(response.ak()));
        var snn = ServingNetworkName.parse(SNN);
        var derivation = KeyDerivation.unobserved();
        assertThat(sqn).isEqualTo(Sqn.of(1, 1, 5));
        assertThat(autn.separationBit()).isTrue();
        assertThat(autn.macA()).isEqualTo(USIM.macA(rand, sqn, autn.amf()));
        assertThat(av.xresStar())
                .isEqualTo(derivation
                        .resStar(response.ck(), response.ik(), snn, rand, response.res())
                        .toHex());
        assertThat(av.kausf())
                .isEqualTo(HexFormat.of()
                        .formatHex(derivation
                                .kausf(response.ck(), response.ik(), snn, autn.sqnXorAk())
                                .toArray()));
    }

    @Test
    void servesANai() {
        udm.provision("nai-alice@example.org");

        assertThat(generate("nai-alice@example.org", "").status()).isEqualTo(200);
        assertThat(generate("suci-1-example.org-0-0-0-alice", "")
                        .body()
                        .path("supi")
                        .asString())
                .isEqualTo("nai-alice@example.org");
    }

    @Test
    void givesNoSqnTwiceToSixtyFourParallelRequests() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 64)
                    .<Callable<Sqn>>mapToObj(i -> () -> sqnOf(generate(SUPI, "")))
                    .toList();
            var sqns = executor.invokeAll(calls).stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(sqns).hasSize(64).doesNotHaveDuplicates();
        }
    }

    @Test
    void resynchronizes() {
        var rand = generate(SUPI, "").body().at("/authenticationVector/rand").asString();
        var auts = USIM.auts(Octets.ofHex(rand), Sqn.of(7000, 3, 5)).octets().toHex();

        var answer = generate(SUPI, resynchronization(rand, auts));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(sqnOf(answer).seq(5)).isEqualTo(7001);
    }

    @Test
    void rejectsAnAutsWithAWrongMacSAndLeavesTheSqn() {
        var rand = generate(SUPI, "").body().at("/authenticationVector/rand").asString();
        var auts = USIM.auts(Octets.ofHex(rand), Sqn.of(7000, 3, 5)).octets().toHex();
        var altered = auts.substring(0, 26) + (auts.endsWith("00") ? "01" : "00");

        assertProblem(generate(SUPI, resynchronization(rand, altered)), 403, "AUTHENTICATION_REJECTED");
        assertThat(sqnOf(generate(SUPI, "")).seq(5)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "imsi-999700000009999, 404, USER_NOT_FOUND",
        "suci-0-999-70-0-0-0-0000009999, 404, USER_NOT_FOUND",
        "suci-0-208-93-0-0-0-0000000001, 404, USER_NOT_FOUND",
        "gci-1234, 404, USER_NOT_FOUND",
        "suci-3-example.org-0-0-0-x, 404, USER_NOT_FOUND",
        "suci-0-999-70-0-1-1-aabbcc, 403, INVALID_HN_PUBLIC_KEY_IDENTIFIER",
        "suci-0-999-70-0-2-255-aabbcc, 403, INVALID_HN_PUBLIC_KEY_IDENTIFIER",
        "suci-0-999-70-0-c-1-aabbcc, 501, UNSUPPORTED_PROTECTION_SCHEME",
        "imsi-1234, 400, MANDATORY_IE_INCORRECT",
        "imsi-99970000000000a, 400, MANDATORY_IE_INCORRECT",
        "suci-0-999-70-0-0-0-xyz, 403, INVALID_SCHEME_OUTPUT",
        "suci-0-999-70-0-0-0-, 400, MANDATORY_IE_INCORRECT",
        "suci-0-999-70-0-1-0-aabbcc, 400, MANDATORY_IE_INCORRECT",
        "999700000000001, 400, MANDATORY_IE_INCORRECT",
    })
    void tellsIdentitiesApart(String identity, int status, String cause) {
        var answer = generate(identity, "");

        assertProblem(answer, status, cause);
        assertThat(answer.invalidParams()).isEqualTo(status == 400 ? List.of("{supiOrSuci}") : List.of());
        assertThat(answer.text()).doesNotContain(identity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5G:mnc70.mcc999.3gppnetwork.org",
                "5g:mnc070.mcc999.3gppnetwork.org",
                "5G:mnc070.mcc999.3gppnetwork.orgX",
                "5G:mnc070.mcc999.3gppnetwork.org:0123456789a",
                "xx5G:NSWO",
                "5G:NSWO",
                ""
            })
    void refusesAMalformedServingNetworkName(String name) {
        var answer = post(
                "{\"servingNetworkName\":\"%s\",\"ausfInstanceId\":\"%s\"}".formatted(name, RunningUdm.NF_INSTANCE_ID));

        assertProblem(answer, 400, "MANDATORY_IE_INCORRECT");
        assertThat(answer.invalidParams()).containsExactly("/servingNetworkName");
    }

    @Test
    void namesEveryMissingMember() {
        var answer = post("{}");

        assertProblem(answer, 400, "MANDATORY_IE_MISSING");
        assertThat(answer.invalidParams()).containsExactlyInAnyOrder("/servingNetworkName", "/ausfInstanceId");
    }

    @Test
    void refusesAResynchronizationOfTheWrongLength() {
        assertThat(generate(SUPI, resynchronization("aa", "bb")).invalidParams())
                .containsExactlyInAnyOrder("/resynchronizationInfo/rand", "/resynchronizationInfo/auts");
    }

    @Test
    void ignoresMembersThatItDoesNotKnow() {
        assertThat(generate(SUPI, ",\"n5gcInd\":false,\"somethingNew\":{\"a\":[1]}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void answersWithATransformedVectorWhereEapAkaPrimeIsProvisioned() {
        provisionEapAkaPrime();
        var result = udm.client()
                .post(
                        SbiPath.of("/nudm-ueau/v1/{supiOrSuci}/security-information/generate-auth-data", SUCI),
                        new AuthenticationInfoRequest(SNN, RunningUdm.NF_INSTANCE_ID, null, null),
                        200,
                        AuthenticationInfoResult.class)
                .body();

        assertThat(result.authType()).isEqualTo("EAP_AKA_PRIME");
        assertThat(result.supi()).isEqualTo(SUPI);
        assertThat(result.authenticationVector())
                .isInstanceOfSatisfying(AvEapAkaPrime.class, GenerateAuthDataTest::verify);
    }

    private static void verify(AvEapAkaPrime av) {
        var rand = Octets.ofHex(av.rand());
        var autn = Autn.of(Octets.ofHex(av.autn()));
        var response = USIM.response(rand);
        var primes = KeyDerivation.unobserved()
                .ckIkPrime(response.ck(), response.ik(), ServingNetworkName.parse(SNN), autn.sqnXorAk());
        assertThat(autn.separationBit()).isTrue();
        assertThat(autn.macA()).isEqualTo(USIM.macA(rand, Sqn.of(autn.sqnXorAk().xor(response.ak())), autn.amf()));
        assertThat(av.xres()).isEqualTo(response.res().toHex());
        assertThat(av.ckPrime())
                .isEqualTo(HexFormat.of().formatHex(primes.ckPrime().toArray()));
        assertThat(av.ikPrime())
                .isEqualTo(HexFormat.of().formatHex(primes.ikPrime().toArray()));
    }

    @Test
    void resynchronizesWithEapAkaPrimeAsWith5gAka() {
        provisionEapAkaPrime();
        var rand = generate(SUPI, "").body().at("/authenticationVector/rand").asString();
        var auts = USIM.auts(Octets.ofHex(rand), Sqn.of(7000, 3, 5)).octets().toHex();

        var answer = generate(SUPI, resynchronization(rand, auts));

        assertThat(answer.body().path("authType").asString()).isEqualTo("EAP_AKA_PRIME");
        assertThat(sqnOf(answer).seq(5)).isEqualTo(7001);
        assertThat(sqnOf(generate(SUPI, resynchronization(rand, auts))).seq(5)).isEqualTo(7002);
    }

    private static void provisionEapAkaPrime() {
        udm.startOver(SUPI);
        udm.put(RunningUdm.subscription(SUPI), RunningUdm.subscriptionJson("").replace("5G_AKA", "EAP_AKA_PRIME"));
    }

    @Test
    void saysSoWhenTheSequenceNumbersAreUsedUp() {
        udm.startOver(SUPI);
        udm.put(
                RunningUdm.subscription(SUPI),
                RunningUdm.subscriptionJson(",\"sequenceNumber\":{\"sqn\":\"ffffffffffc0\"}"));

        assertThat(generate(SUPI, "").status()).isEqualTo(200);
        assertProblem(generate(SUPI, ""), 500, "AV_GENERATION_PROBLEM");
    }

    /** A USIM in the last stretch of SEQ, and one that Δ keeps from coming along (TS 33.102 Annex C.2.1). */
    @ParameterizedTest
    @CsvSource({"000000000000, 8796093022207", "000000000000, 8796093022206", "004000000000, 5"})
    void saysSoWhenNoSqnWouldBringTheUsimBack(String sqn, long seqMs) {
        udm.startOver(SUPI);
        udm.put(
                RunningUdm.subscription(SUPI),
                RunningUdm.subscriptionJson(",\"sequenceNumber\":{\"sqn\":\"%s\"}".formatted(sqn)));
        var challenge = generate(SUPI, "");
        var rand = challenge.body().at("/authenticationVector/rand").asString();
        var auts = USIM.auts(Octets.ofHex(rand), Sqn.of(seqMs, 0, 5)).octets().toHex();

        assertProblem(generate(SUPI, resynchronization(rand, auts)), 500, "AV_GENERATION_PROBLEM");
        assertThat(sqnOf(generate(SUPI, "")).seq(5)).isEqualTo(sqnOf(challenge).seq(5) + 1);
    }

    private static Sqn sqnOf(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        var av = answer.body().path("authenticationVector");
        var ak = USIM.response(Octets.ofHex(av.path("rand").asString())).ak();
        return Sqn.of(
                Autn.of(Octets.ofHex(av.path("autn").asString())).sqnXorAk().xor(ak));
    }

    private static Answer generate(String identity, String more) {
        return udm.post(
                SbiPath.of("/nudm-ueau/v1/{supiOrSuci}/security-information/generate-auth-data", identity)
                        .toString(),
                "{\"servingNetworkName\":\"%s\",\"ausfInstanceId\":\"%s\"%s}"
                        .formatted(SNN, RunningUdm.NF_INSTANCE_ID, more));
    }

    private static Answer post(String json) {
        return udm.post("/nudm-ueau/v1/" + SUPI + "/security-information/generate-auth-data", json);
    }

    private static String resynchronization(String rand, String auts) {
        return ",\"resynchronizationInfo\":{\"rand\":\"%s\",\"auts\":\"%s\"}".formatted(rand, auts);
    }

    private static void assertProblem(Answer answer, int status, String cause) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.cause()).isEqualTo(cause);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }
}
