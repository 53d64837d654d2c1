package io.akalab.ausf.ueauthentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.benmanes.caffeine.cache.Ticker;
import io.akalab.ausf.AusfApplication;
import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.fakeudm.FakeUdm;
import io.akalab.fakeudm.Http11;
import io.akalab.openapi.nausf.ueauthentication.AuthResult;
import io.akalab.openapi.nausf.ueauthentication.AuthenticationInfo;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationData;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationDataResponse;
import io.akalab.openapi.nausf.ueauthentication.DeregistrationInfo;
import io.akalab.openapi.nausf.ueauthentication.UEAuthenticationCtx;
import io.akalab.openapi.nudm.ueau.AuthEvent;
import io.akalab.openapi.nudm.ueau.ResynchronizationInfo;
import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.client.SbiClientFactory;
import io.akalab.sbi.client.UpstreamProblem;
import io.akalab.sbi.problem.Cause;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Nausf_UEAuthentication over real HTTP/2, with a UDM behind it. */
@SpringBootTest(
        classes = AusfApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=ausf",
            "akalab.ausf.serving-networks=5G:mnc070.mcc999.3gppnetwork.org,5G:mnc001.mcc001.3gppnetwork.org:000007ED9D5",
            "akalab.ausf.time-to-live=60s",
            "akalab.sbi.client.response-timeout=4s"
        })
@Import(UeAuthenticationTest.HandTurnedClock.class)
@ExtendWith(OutputCaptureExtension.class)
class UeAuthenticationTest {

    private static final String SNN = "5G:mnc070.mcc999.3gppnetwork.org";
    private static final String COLLECTION = "/nausf-auth/v1/ue-authentications";
    private static final AtomicLong NANOS = new AtomicLong();

    private static @Nullable ConfigurableApplicationContext udmContext;

    @TestConfiguration(proxyBeanMethods = false)
    static class HandTurnedClock {
        @Bean
        @Primary
        Ticker handTurnedTicker() {
            return NANOS::get;
        }
    }

    private final FakeUdm udm = running().getBean(FakeUdm.class);
    private final SbiClient ausf;
    private final URI apiRoot;
    private final Http11 http11;

    UeAuthenticationTest(@Autowired SbiClientFactory clients, @LocalServerPort int port) {
        apiRoot = URI.create("http://127.0.0.1:" + port);
        http11 = new Http11(apiRoot);
        ausf = clients.create(apiRoot, "AUSF");
    }

    @BeforeAll
    static void startUdm() {
        running();
    }

    @AfterAll
    static void stopUdm() {
        running().close();
        udmContext = null;
    }

    @DynamicPropertySource
    static void udmUri(DynamicPropertyRegistry registry) {
        registry.add("akalab.ausf.udm-uri", () -> FakeUdm.uri(running()));
    }

    @BeforeEach
    void forget() {
        udm.events.clear();
        udm.removals.clear();
        udm.requests.clear();
    }

    @Test
    void answersAStartWithAChallengeALocationAndALink() throws Exception {
        var body = "{\"supiOrSuci\":\"suci-0-999-70-0-0-0-0000000001\",\"servingNetworkName\":\"" + SNN + "\"}";
        var answer = http11.send("POST", COLLECTION, body);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/3gppHal+json");
        var location = answer.headers().firstValue("location").orElseThrow();
        assertThat(location).matches(apiRoot + COLLECTION + "/[A-Za-z0-9_-]{24}");
        assertThat(answer.body())
                .contains(
                        "\"authType\":\"5G_AKA\"",
                        "\"_links\":{\"5g-aka\":{\"href\":\"" + location + "/5g-aka-confirmation\"}}")
                .doesNotContain("\"xresStar", "kausf", FakeUdm.SUPI);
    }

    @Test
    void passesTheServingNetworkNameAndItsOwnInstanceIdToTheUdm() {
        start(FakeUdm.SUPI);
        assertThat(udm.requests).singleElement().satisfies(r -> {
            assertThat(r.servingNetworkName()).isEqualTo(SNN);
            assertThat(r.ausfInstanceId()).hasSize(36);
            assertThat(r.resynchronizationInfo()).isNull();
        });
    }

    @Test
    void passesResynchronizationOn() {
        var info = new ResynchronizationInfo("00".repeat(16), "11".repeat(14));
        ausf.post(
                URI.create(COLLECTION),
                new AuthenticationInfo(FakeUdm.SUPI, SNN, info, null),
                201,
                UEAuthenticationCtx.class);
        assertThat(udm.requests)
                .singleElement()
                .satisfies(r -> assertThat(r.resynchronizationInfo()).isEqualTo(info));
    }

    @Test
    void givesKseafForTheRightResStarAndReportsTheSuccess() {
        var ue = answer(start(FakeUdm.SUPI));
        var response = confirm(ue, ConfirmationData.of(ue.resStar()));
        assertThat(response.authResult()).isEqualTo(AuthResult.AUTHENTICATION_SUCCESS);
        assertThat(response.supi()).isEqualTo(FakeUdm.SUPI);
        assertThat(response.kseaf()).isEqualTo(ue.kseaf());
        assertThat(udm.events).singleElement().satisfies(e -> {
            assertThat(e.success()).isTrue();
            assertThat(e.servingNetworkName()).isEqualTo(SNN);
        });
    }

    @Test
    void givesAnHxresStarThatTheUesHresStarEquals() {
        var context = start(FakeUdm.SUPI);
        var rand = Octets.ofHex(context.av5gAka().orElseThrow().rand());
        var hresStar = KeyDerivation.unobserved()
                .hresStar(rand, Octets.ofHex(answer(context).resStar()));
        assertThat(context.av5gAka().orElseThrow().hxresStar()).isEqualTo(hresStar.toHex());
    }

    @Test
    void acceptsAResStarOnceOnly() {
        var ue = answer(start(FakeUdm.SUPI));
        confirm(ue, ConfirmationData.of(ue.resStar()));
        assertThat(problemOf(() -> confirm(ue, ConfirmationData.of(ue.resStar()))))
                .satisfies(p -> isProblem(p, 404, Cause.CONTEXT_NOT_FOUND));
        assertThat(udm.events).hasSize(1);
    }

    @Test
    void letsOneOfManyParallelConfirmationsWin() throws Exception {
        var ue = answer(start(FakeUdm.SUPI));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> attempt = () -> {
                try {
                    return confirm(ue, ConfirmationData.of(ue.resStar())).kseaf() != null;
                } catch (UpstreamProblem e) {
                    return false;
                }
            };
            var attempts = threads.invokeAll(Collections.nCopies(32, attempt));
            assertThat(attempts).filteredOn(Future::resultNow).hasSize(1);
        }
    }

    @Test
    void answersAWrongResStarWithFailureAndNothingElse() {
        var ue = answer(start(FakeUdm.SUPI));
        isRefused(confirm(ue, ConfirmationData.of("00".repeat(16))));
        assertThat(problemOf(() -> confirm(ue, ConfirmationData.of(ue.resStar()))))
                .satisfies(p -> isProblem(p, 404, Cause.CONTEXT_NOT_FOUND));
    }

    @Test
    void answersANullResStarWithFailure() {
        isRefused(confirm(answer(start(FakeUdm.SUPI)), ConfirmationData.ofFailure()));
    }

    @Test
    void takesAConfirmationWithoutABodyAsAFailure() throws Exception {
        var ue = answer(start(FakeUdm.SUPI));
        var answer = http11.send("PUT", ue.href().getPath(), "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"authResult\":\"AUTHENTICATION_FAILURE\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"resStar":"00"}          | MANDATORY_IE_INCORRECT
                    {"resStar":17}            | MANDATORY_IE_INCORRECT
                    {"resStar":               | INVALID_MSG_FORMAT
                    """)
    void keepsTheChallengeWhenAConfirmationIsMalformed(String body, String cause) throws Exception {
        var ue = answer(start(FakeUdm.SUPI));
        var answer = http11.send("PUT", ue.href().getPath(), body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"cause\":\"" + cause + "\"");
        assertThat(confirm(ue, ConfirmationData.of(ue.resStar())).kseaf()).isNotNull();
    }

    @Test
    void forgetsAChallengeWhenItsTimeIsUp() {
        var ue = answer(start(FakeUdm.SUPI));
        NANOS.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(problemOf(() -> confirm(ue, ConfirmationData.of(ue.resStar()))))
                .satisfies(p -> isProblem(p, 404, Cause.CONTEXT_NOT_FOUND));
    }

    @Test
    void deletesAResultHereAndAtTheUdm() {
        var ue = answer(start(FakeUdm.SUPI));
        confirm(ue, ConfirmationData.of(ue.resStar()));
        ausf.delete(ue.href());
        assertThat(udm.removals)
                .singleElement()
                .extracting(AuthEvent::authRemovalInd)
                .isEqualTo(true);
        assertThat(problemOf(() -> ausf.delete(ue.href()))).satisfies(p -> isProblem(p, 404, Cause.CONTEXT_NOT_FOUND));
    }

    @Test
    void deletesAChallengeThatNobodyWillAnswer() {
        var ue = answer(start(FakeUdm.SUPI));
        ausf.delete(ue.href());
        assertThat(problemOf(() -> confirm(ue, ConfirmationData.of(ue.resStar()))))
                .satisfies(p -> isProblem(p, 404, Cause.CONTEXT_NOT_FOUND));
    }

    @Test
    void deregistersASubscriberOnce() {
        var ue = answer(start(FakeUdm.SUPI));
        confirm(ue, ConfirmationData.of(ue.resStar()));
        var deregistration = new DeregistrationInfo(FakeUdm.SUPI, null);
        ausf.post(URI.create(COLLECTION + "/deregister"), deregistration, 204);
        assertThat(problemOf(() -> ausf.post(URI.create(COLLECTION + "/deregister"), deregistration, 204)))
                .satisfies(p -> isProblem(p, 404, Cause.CONTEXT_NOT_FOUND));
    }

    @ParameterizedTest
    @CsvSource({
        "USER_NOT_FOUND, 404, USER_NOT_FOUND",
        "AUTHENTICATION_REJECTED, 403, AUTHENTICATION_REJECTED",
        "INVALID_HN_PUBLIC_KEY_IDENTIFIER, 403, INVALID_HN_PUBLIC_KEY_IDENTIFIER",
        "INVALID_SCHEME_OUTPUT, 403, INVALID_SCHEME_OUTPUT",
        "SERVING_NETWORK_NOT_AUTHORIZED, 403, SERVING_NETWORK_NOT_AUTHORIZED",
        "UNSUPPORTED_PROTECTION_SCHEME, 501, UNSUPPORTED_PROTECTION_SCHEME",
        "AV_GENERATION_PROBLEM, 500, AV_GENERATION_PROBLEM",
        "SYSTEM_FAILURE, 500, AV_GENERATION_PROBLEM",
        "MANDATORY_IE_INCORRECT, 500, AV_GENERATION_PROBLEM"
    })
    void passesTheUdmsRefusalOn(String refusal, int status, Cause cause) {
        assertThat(problemOf(() -> start("nai-" + refusal + "@example.org")))
                .satisfies(p -> isProblem(p, status, cause));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nai-a/b@c", "nai-a/../b@c", "nai-a%25b@c", "nai-a\\b@c"})
    void knowsNobodyWhoseIdentityFitsNoPath(String identity) {
        assertThat(problemOf(() -> start(identity))).satisfies(p -> isProblem(p, 404, Cause.USER_NOT_FOUND));
        assertThat(problemOf(() -> start("nai-" + "1".repeat(20_000))))
                .satisfies(p -> isProblem(p, 404, Cause.USER_NOT_FOUND));
        assertThat(udm.requests).isEmpty();
    }

    @Test
    void saysThatAVectorIsMissing() {
        assertThat(problemOf(() -> start(FakeUdm.BROKEN)))
                .satisfies(p -> isProblem(p, 403, Cause.AUTHENTICATION_REJECTED));
        assertThat(problemOf(() -> start(FakeUdm.EAP_ONLY)))
                .satisfies(p -> isProblem(p, 403, Cause.AUTHENTICATION_REJECTED));
        assertThat(problemOf(() -> start(FakeUdm.MIXED)))
                .satisfies(p -> isProblem(p, 403, Cause.AUTHENTICATION_REJECTED));
    }

    @Test
    void answersForASilentUdm() throws Exception {
        var body = "{\"supiOrSuci\":\"" + FakeUdm.SILENT + "\",\"servingNetworkName\":\"" + SNN + "\"}";
        var answer = http11.send("POST", COLLECTION, body);
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("\"cause\":\"UPSTREAM_SERVER_ERROR\"");
    }

    @Test
    void refusesAServingNetworkThatIsNotAuthorized() {
        var info = new AuthenticationInfo(FakeUdm.SUPI, "5G:mnc001.mcc001.3gppnetwork.org", null, null);
        assertThat(problemOf(() -> ausf.post(URI.create(COLLECTION), info, 201, UEAuthenticationCtx.class)))
                .satisfies(p -> isProblem(p, 403, Cause.SERVING_NETWORK_NOT_AUTHORIZED));
        assertThat(udm.requests).isEmpty();
    }

    @Test
    void servesAStandAloneNonPublicNetwork() {
        var snpn = "5G:mnc001.mcc001.3gppnetwork.org:000007ED9D5";
        ausf.post(
                URI.create(COLLECTION),
                new AuthenticationInfo(FakeUdm.SUPI, snpn, null, null),
                201,
                UEAuthenticationCtx.class);
        assertThat(udm.requests)
                .singleElement()
                .satisfies(r -> assertThat(r.servingNetworkName()).isEqualTo(snpn));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5G:mnc70.mcc999.3gppnetwork.org",
                "mnc070.mcc999.3gppnetwork.org",
                "5G:mnc070.mcc999.3gppnetwork.orgX",
                "5G:mnc070.mcc999.3gppnetwork.org:000007ed9d5"
            })
    void refusesAMalformedServingNetworkNameByName(String snn) throws Exception {
        var answer = http11.send(
                "POST", COLLECTION, "{\"supiOrSuci\":\"" + FakeUdm.SUPI + "\",\"servingNetworkName\":\"" + snn + "\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"cause\":\"MANDATORY_IE_INCORRECT\"", "servingNetworkName", "invalidParams");
        assertThat(udm.requests).isEmpty();
    }

    @Test
    void refusesAnUnknownCharset() throws Exception {
        var body = "{\"supiOrSuci\":\"" + FakeUdm.SUPI + "\",\"servingNetworkName\":\"" + SNN + "\"}";
        var answer = http11.send("POST", COLLECTION, "application/json;charset=foo", body);
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("\"cause\":\"UNSUPPORTED_MEDIA_TYPE\"");
    }

    @Test
    void echoesNoTrace() throws Exception {
        var answer = http11.send("TRACE", COLLECTION, "");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("\"cause\":\"METHOD_NOT_ALLOWED\"");
    }

    @Test
    void namesEveryMemberThatIsMissing() throws Exception {
        var answer = http11.send("POST", COLLECTION, "{}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"cause\":\"MANDATORY_IE_MISSING\"", "supiOrSuci", "servingNetworkName", "invalidParams");
    }

    @Test
    void writesNoIdentityAndNoKeyIntoItsLog(CapturedOutput output) {
        var ue = answer(start(FakeUdm.SUPI));
        confirm(ue, ConfirmationData.of("00".repeat(16)));
        var again = answer(start(FakeUdm.SUPI));
        confirm(again, ConfirmationData.of(again.resStar()));
        assertThat(output.getAll())
                .doesNotContain("0000000001", again.resStar(), again.kseaf(), ue.resStar(), ue.kseaf());
    }

    private void isRefused(ConfirmationDataResponse response) {
        assertThat(response.authResult()).isEqualTo(AuthResult.AUTHENTICATION_FAILURE);
        assertThat(response.kseaf()).isNull();
        assertThat(response.supi()).isNull();
        assertThat(udm.events).singleElement().extracting(AuthEvent::success).isEqualTo(false);
    }

    private static void isProblem(UpstreamProblem problem, int status, Cause cause) {
        assertThat(problem.upstreamStatus()).isEqualTo(status);
        assertThat(problem.upstreamCause()).isEqualTo(cause.name());
    }

    private static UpstreamProblem problemOf(Runnable call) {
        return catchThrowableOfType(UpstreamProblem.class, call::run);
    }

    private UEAuthenticationCtx start(String supiOrSuci) {
        return ausf.post(
                        URI.create(COLLECTION),
                        new AuthenticationInfo(supiOrSuci, SNN, null, null),
                        201,
                        UEAuthenticationCtx.class)
                .body();
    }

    private ConfirmationDataResponse confirm(UeAnswer ue, ConfirmationData data) {
        return ausf.put(ue.href(), data, 200, ConfirmationDataResponse.class).body();
    }

    /** What the UE of the subscriber makes of a challenge. */
    private record UeAnswer(URI href, String resStar, String kseaf) {}

    private static UeAnswer answer(UEAuthenticationCtx context) {
        var challenge = context.av5gAka().orElseThrow();
        var rand = Octets.ofHex(challenge.rand());
        var usim = FakeUdm.milenage().response(rand);
        var snn = ServingNetworkName.parse(SNN);
        var derivation = KeyDerivation.unobserved();
        var sqnXorAk = Autn.of(Octets.ofHex(challenge.autn())).sqnXorAk();
        var kausf = derivation.kausf(usim.ck(), usim.ik(), snn, sqnXorAk);
        return new UeAnswer(
                URI.create(context.href(UEAuthenticationCtx.LINK_5G_AKA).orElseThrow()),
                derivation.resStar(usim.ck(), usim.ik(), snn, rand, usim.res()).toHex(),
                HexFormat.of().formatHex(derivation.kseaf(kausf, snn).toArray()));
    }

    private static ConfigurableApplicationContext running() {
        var context = udmContext;
        if (context == null) {
            context = FakeUdm.start();
            udmContext = context;
        }
        return context;
    }
}
