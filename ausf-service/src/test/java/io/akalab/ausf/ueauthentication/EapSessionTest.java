package io.akalab.ausf.ueauthentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.benmanes.caffeine.cache.Ticker;
import io.akalab.ausf.AusfApplication;
import io.akalab.ausf.eap.TestPeer;
import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtClientErrorCode;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdf;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtNotification;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRes;
import io.akalab.crypto.eap.AkaPrimeMessage;
import io.akalab.crypto.eap.AkaPrimeSubtype;
import io.akalab.crypto.eap.EapCode;
import io.akalab.crypto.eap.EapPacket;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.fakeudm.FakeUdm;
import io.akalab.fakeudm.Http11;
import io.akalab.openapi.nausf.ueauthentication.AuthResult;
import io.akalab.openapi.nausf.ueauthentication.AuthenticationInfo;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationData;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationDataResponse;
import io.akalab.openapi.nausf.ueauthentication.DeregistrationInfo;
import io.akalab.openapi.nausf.ueauthentication.EapSession;
import io.akalab.openapi.nausf.ueauthentication.UEAuthenticationCtx;
import io.akalab.openapi.nudm.ueau.AuthEvent;
import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.client.SbiClientFactory;
import io.akalab.sbi.client.UpstreamProblem;
import io.akalab.sbi.problem.Cause;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
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

/** EAP-AKA' over real HTTP/2, with a UDM behind the AUSF and a peer before it. */
@SpringBootTest(
        classes = AusfApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=ausf", "akalab.ausf.time-to-live=60s", "akalab.lab.expose-keys=true"})
@Import(EapSessionTest.HandTurnedClock.class)
@ExtendWith(OutputCaptureExtension.class)
class EapSessionTest {

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
    private final TestPeer peer =
            new TestPeer(Supi.parse(FakeUdm.EAP_SUPI), ServingNetworkName.parse(SNN), FakeUdm.milenage());
    private final SbiClient ausf;
    private final URI apiRoot;
    private final Http11 http11;

    EapSessionTest(@Autowired SbiClientFactory clients, @LocalServerPort int port) {
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
        udm.refusal.set(null);
        udm.changedMethod.set(false);
    }

    @Test
    void answersAStartWithAnEapRequestALocationAndALink() throws Exception {
        var body = "{\"supiOrSuci\":\"" + FakeUdm.EAP_SUPI + "\",\"servingNetworkName\":\"" + SNN + "\"}";
        var answer = http11.send("POST", COLLECTION, body);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/3gppHal+json");
        var location = answer.headers().firstValue("location").orElseThrow();
        assertThat(answer.body())
                .contains(
                        "\"authType\":\"EAP_AKA_PRIME\"",
                        "\"_links\":{\"eap-session\":{\"href\":\"" + location + "/eap-session\"}}")
                .containsPattern("\"5gAuthData\":\"A[A-Za-z0-9+/]+=*\"")
                .doesNotContain("ckPrime", "xres", FakeUdm.EAP_SUPI);
    }

    @Test
    void givesKseafWithTheEapSuccessAndReportsIt() throws Exception {
        var started = start();
        var answer = http11.send("POST", started.href().getPath(), json(peer.answer(started.request())));
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        var success = EapPacket.success(TestPeer.identifier(started.request()));
        assertThat(answer.body())
                .isEqualTo(
                        "{\"eapPayload\":\"%s\",\"kSeaf\":\"%s\",\"authResult\":\"AUTHENTICATION_SUCCESS\",\"supi\":\"%s\"}"
                                .formatted(base64(success.encode()), kseaf(started), FakeUdm.EAP_SUPI));
        assertThat(udm.events).singleElement().satisfies(e -> {
            assertThat(e.success()).isTrue();
            assertThat(e.authType()).isEqualTo("EAP_AKA_PRIME");
            assertThat(e.servingNetworkName()).isEqualTo(SNN);
        });
    }

    @Test
    void succeedsOnceOnly() {
        var started = start();
        var right = peer.answer(started.request());
        assertThat(post(started, right).authResult()).isEqualTo(AuthResult.AUTHENTICATION_SUCCESS);
        hasNoContext(() -> post(started, right));
        assertThat(udm.events).hasSize(1);
    }

    @Test
    void letsOneOfManyParallelResponsesWin() throws Exception {
        var started = start();
        var right = peer.answer(started.request());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> attempt = () -> {
                try {
                    return post(started, right).kSeaf() != null;
                } catch (UpstreamProblem e) {
                    return false;
                }
            };
            var attempts = threads.invokeAll(Collections.nCopies(32, attempt));
            assertThat(attempts).filteredOn(Future::resultNow).hasSize(1);
        }
        assertThat(udm.events).hasSize(1);
    }

    @Test
    void refusesAWrongResWithANotificationAndThenAnEapFailure() throws Exception {
        var started = start();
        var wrong = peer.answer(started.request(), List.of(AtRes.of(Octets.of(new byte[8]))));
        var answer = http11.send("POST", started.href().getPath(), json(wrong));
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/3gppHal+json");
        assertThat(answer.body())
                .contains(
                        "AUTHENTICATION_ONGOING", "\"_links\":{\"eap-session\":{\"href\":\"" + started.href() + "\"}}")
                .doesNotContain("kSeaf", "supi");
        var notification = payload(answer.body());
        assertThat(AkaPrimeMessage.decode(notification).attributes())
                .containsExactly(new AtNotification(AtNotification.GENERAL_FAILURE));

        var end = post(started, TestPeer.respond(notification, AkaPrimeSubtype.NOTIFICATION));
        isFailure(end);
        assertThat(EapPacket.decode(payloadOf(end)).identifier()).isEqualTo(TestPeer.identifier(notification));
        assertThat(udm.events).singleElement().satisfies(e -> {
            assertThat(e.success()).isFalse();
            assertThat(e.authType()).isEqualTo("EAP_AKA_PRIME");
        });
        hasNoContext(() -> post(started, peer.answer(started.request())));
    }

    @Test
    void authenticatesNobodyAfterARefusal() {
        var started = start();
        var right = peer.answer(started.request());
        var wrong = right.toArray();
        wrong[wrong.length - 1]++;
        assertThat(post(started, Octets.of(wrong)).authResult()).isEqualTo(AuthResult.AUTHENTICATION_ONGOING);
        assertThat(post(started, right).authResult()).isEqualTo(AuthResult.AUTHENTICATION_ONGOING);
        var relabelled = right.toArray();
        relabelled[1]++;
        isFailure(post(started, Octets.of(relabelled)));
        assertThat(udm.events).singleElement().extracting(AuthEvent::success).isEqualTo(false);
    }

    @Test
    void endsWithAnEapFailureWhereThePeerRejectsTheNetworkOrReportsAnError() {
        for (var subtype : List.of(AkaPrimeSubtype.AUTHENTICATION_REJECT, AkaPrimeSubtype.CLIENT_ERROR)) {
            var started = start();
            isFailure(post(started, TestPeer.respond(started.request(), subtype, new AtClientErrorCode(0))));
        }
        assertThat(udm.events).extracting(AuthEvent::success).containsExactly(false, false);
    }

    @Test
    void endsWithAnEapFailureWhereTheUeGaveNoResponse() throws Exception {
        var started = start();
        isFailure(ausf.post(started.href(), EapSession.noResponse(), 200, EapSession.class)
                .body());
        var withoutBody = http11.send("POST", start().href().getPath(), "");
        assertThat(withoutBody.statusCode()).isEqualTo(200);
        assertThat(withoutBody.body()).contains("AUTHENTICATION_FAILURE");
        assertThat(udm.events).hasSize(2);
    }

    @Test
    void resynchronizesAtTheUdmAndChallengesAgain() {
        var started = start();
        var sqnMs = Sqn.of(70_000, 3, Sqn.DEFAULT_IND_LENGTH);
        var again = post(started, peer.synchronizationFailure(started.request(), sqnMs));
        assertThat(again.authResult()).isEqualTo(AuthResult.AUTHENTICATION_ONGOING);
        assertThat(again.href(UEAuthenticationCtx.LINK_EAP_SESSION))
                .hasValue(started.href().toString());
        assertThat(udm.requests).hasSize(2).last().satisfies(r -> {
            assertThat(r.resynchronizationInfo()).isNotNull();
            assertThat(r.servingNetworkName()).isEqualTo(SNN);
        });
        assertThat(udm.events).isEmpty();

        var challenge = payloadOf(again);
        var success = post(started, peer.answer(challenge));
        assertThat(success.kSeaf()).isEqualTo(hex(peer.kseaf(challenge).toArray()));
        assertThat(udm.events).singleElement().extracting(AuthEvent::success).isEqualTo(true);
    }

    @Test
    void refusesASecondSynchronizationFailureWithoutAskingTheUdm() {
        var started = start();
        var sqnMs = Sqn.of(80_000, 3, Sqn.DEFAULT_IND_LENGTH);
        var challenge = payloadOf(post(started, peer.synchronizationFailure(started.request(), sqnMs)));
        var refused = post(started, peer.synchronizationFailure(challenge, sqnMs));
        assertThat(AkaPrimeMessage.decode(payloadOf(refused)).subtype()).isEqualTo(AkaPrimeSubtype.NOTIFICATION);
        assertThat(udm.requests).hasSize(2);
        assertThat(udm.events).singleElement().extracting(AuthEvent::success).isEqualTo(false);
    }

    @Test
    void refusesAForgedAuts() {
        var started = start();
        var forged = peer.synchronizationFailure(started.request(), Sqn.of(90_000, 3, 5))
                .toArray();
        forged[12] ^= 1;
        var refused = post(started, Octets.of(forged));
        assertThat(AkaPrimeMessage.decode(payloadOf(refused)).subtype()).isEqualTo(AkaPrimeSubtype.NOTIFICATION);
        assertThat(udm.events).singleElement().extracting(AuthEvent::success).isEqualTo(false);
    }

    @Test
    void keepsTheSessionWhereTheUdmHasNoVectorForAResynchronization() {
        var started = start();
        var failure = peer.synchronizationFailure(started.request(), Sqn.of(95_000, 3, 5));
        udm.refusal.set(Cause.NF_CONGESTION);
        assertThat(problemOf(() -> post(started, failure)).upstreamCause()).isEqualTo("NF_CONGESTION");
        udm.refusal.set(null);
        var challenge = payloadOf(post(started, failure));
        assertThat(post(started, peer.answer(challenge)).authResult()).isEqualTo(AuthResult.AUTHENTICATION_SUCCESS);
    }

    @Test
    void refusesASubscriberWhoHasAnotherMethodMeanwhile() {
        var started = start();
        udm.changedMethod.set(true);
        var refused = post(started, peer.synchronizationFailure(started.request(), Sqn.of(96_000, 3, 5)));
        assertThat(AkaPrimeMessage.decode(payloadOf(refused)).subtype()).isEqualTo(AkaPrimeSubtype.NOTIFICATION);
        assertThat(udm.events).singleElement().satisfies(e -> {
            assertThat(e.success()).isFalse();
            assertThat(e.authType()).isEqualTo("EAP_AKA_PRIME");
        });
    }

    @Test
    void refusesAnotherKdf() {
        var started = start();
        var refused = post(started, TestPeer.respond(started.request(), AkaPrimeSubtype.CHALLENGE, new AtKdf(2)));
        assertThat(AkaPrimeMessage.decode(payloadOf(refused)).subtype()).isEqualTo(AkaPrimeSubtype.NOTIFICATION);
    }

    @Test
    void sendsItsRequestAgainForWhatIsNoResponseButNotForever() {
        var started = start();
        for (int i = 0; i < 3; i++) {
            var again = post(started, Octets.of(new byte[i]));
            assertThat(again.authResult()).isEqualTo(AuthResult.AUTHENTICATION_ONGOING);
            assertThat(payloadOf(again)).isEqualTo(started.request());
        }
        isFailure(post(started, Octets.of()));
        assertThat(udm.events).hasSize(1);
    }

    @Test
    void refusesABodyAboveTheLimitAndKeepsTheSession() throws Exception {
        var started = start();
        var answer = http11.send("POST", started.href().getPath(), json(Octets.of(new byte[1 << 20])));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(post(started, peer.answer(started.request())).kSeaf()).isNotNull();
    }

    @Test
    void refusesAResponseOfNothingButZeros() {
        var started = start();
        var longest = EapPacket.response(
                TestPeer.identifier(started.request()), EapPacket.AKA_PRIME, Octets.of(new byte[20_000]));
        assertThat(post(started, longest.encode()).kSeaf()).isNull();
    }

    @Test
    void neverAuthenticatesWithATruncatedResponse() {
        var right = peer.answer(start().request());
        for (int length = 0; length < right.length(); length++) {
            var started = start();
            assertThat(post(started, peer.answer(started.request()).slice(0, length))
                            .kSeaf())
                    .isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"eapPayload":"AgE="}x      | INVALID_MSG_FORMAT
                    {"eapPayload":"AgE"}        | MANDATORY_IE_INCORRECT
                    {"eapPayload":"A_-="}       | MANDATORY_IE_INCORRECT
                    {"eapPayload":" AgE="}      | MANDATORY_IE_INCORRECT
                    {"eapPayload":17}           | MANDATORY_IE_INCORRECT
                    {"eapPayload":              | INVALID_MSG_FORMAT
                    """)
    void keepsTheSessionWhenARequestIsMalformed(String body, String cause) throws Exception {
        var started = start();
        var answer = http11.send("POST", started.href().getPath(), body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"cause\":\"" + cause + "\"");
        assertThat(post(started, peer.answer(started.request())).kSeaf()).isNotNull();
    }

    @Test
    void keepsTheTwoMethodsApart() {
        var eap = start();
        var confirmation = URI.create(eap.href().toString().replace("eap-session", "5g-aka-confirmation"));
        hasNoContext(() ->
                ausf.put(confirmation, ConfirmationData.of("00".repeat(16)), 200, ConfirmationDataResponse.class));
        hasNoContext(() -> ausf.delete(confirmation));
        var aka = start(FakeUdm.SUPI).href(UEAuthenticationCtx.LINK_5G_AKA).orElseThrow();
        var session = URI.create(aka.replace("5g-aka-confirmation", "eap-session"));
        hasNoContext(() -> ausf.post(session, EapSession.noResponse(), 200, EapSession.class));
        hasNoContext(() -> ausf.delete(session));

        assertThat(udm.events).isEmpty();
        assertThat(post(eap, peer.answer(eap.request())).kSeaf()).isNotNull();
        hasNoContext(() -> ausf.delete(confirmation));
        ausf.delete(eap.href());
        assertThat(ausf.put(URI.create(aka), ConfirmationData.ofFailure(), 200, ConfirmationDataResponse.class)
                        .body()
                        .authResult())
                .isEqualTo(AuthResult.AUTHENTICATION_FAILURE);
    }

    @Test
    void deletesAResultHereAndAtTheUdm() {
        var started = start();
        post(started, peer.answer(started.request()));
        ausf.delete(started.href());
        assertThat(udm.removals).singleElement().satisfies(e -> {
            assertThat(e.authRemovalInd()).isTrue();
            assertThat(e.authType()).isEqualTo("EAP_AKA_PRIME");
        });
        hasNoContext(() -> ausf.delete(started.href()));
    }

    @Test
    void deletesASessionThatNobodyWillAnswer() {
        var started = start();
        ausf.delete(started.href());
        hasNoContext(() -> post(started, peer.answer(started.request())));
    }

    @Test
    void deregistersASubscriber() {
        var started = start();
        post(started, peer.answer(started.request()));
        ausf.post(URI.create(COLLECTION + "/deregister"), new DeregistrationInfo(FakeUdm.EAP_SUPI, null), 204);
        hasNoContext(() -> ausf.delete(started.href()));
    }

    @Test
    void forgetsASessionWhenItsTimeIsUp() {
        var started = start();
        NANOS.addAndGet(Duration.ofSeconds(61).toNanos());
        hasNoContext(() -> post(started, peer.answer(started.request())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "AAAAAAAAAAAAAAAAAAAAAAAA"})
    void knowsNoSessionOfAnotherId(String id) {
        hasNoContext(() -> ausf.post(
                URI.create(COLLECTION + "/" + id + "/eap-session"), EapSession.noResponse(), 200, EapSession.class));
    }

    @Test
    void showsEveryDerivationInTheLabTrace() throws Exception {
        var started = start();
        post(started, peer.answer(started.request()));
        var trace = http11.send("GET", "/lab/v1/traces?supi=" + FakeUdm.EAP_SUPI, "")
                .body();
        for (var key : List.of("MK", "K_encr", "K_aut", "K_re", "MSK", "EMSK", "K_AUSF", "K_SEAF")) {
            assertThat(trace).contains("\"key\":\"" + key + "\"");
        }
        assertThat(trace).contains(kseaf(started));
    }

    @Test
    void writesNoIdentityAndNoKeyIntoItsLog(CapturedOutput output) {
        var started = start();
        post(started, TestPeer.respond(started.request(), AkaPrimeSubtype.CHALLENGE));
        var again = start();
        post(again, peer.answer(again.request()));
        assertThat(output.getAll())
                .doesNotContain(
                        "0000000002",
                        kseaf(again),
                        peer.res(again.request()).toHex(),
                        base64(peer.answer(again.request())));
    }

    private static void isFailure(EapSession session) {
        assertThat(session.authResult()).isEqualTo(AuthResult.AUTHENTICATION_FAILURE);
        assertThat(EapPacket.decode(payloadOf(session)).code()).isEqualTo(EapCode.FAILURE);
        assertThat(session.kSeaf()).isNull();
        assertThat(session.supi()).isNull();
        assertThat(session.links()).isNull();
    }

    private static void hasNoContext(Runnable call) {
        var problem = problemOf(call);
        assertThat(problem.upstreamStatus()).isEqualTo(404);
        assertThat(problem.upstreamCause()).isEqualTo("CONTEXT_NOT_FOUND");
    }

    private static UpstreamProblem problemOf(Runnable call) {
        return catchThrowableOfType(UpstreamProblem.class, call::run);
    }

    /** Where the response goes, and the EAP request. */
    private record Started(URI href, Octets request) {}

    private Started start() {
        var context = start(FakeUdm.EAP_SUPI);
        return new Started(
                URI.create(context.href(UEAuthenticationCtx.LINK_EAP_SESSION).orElseThrow()),
                octets(context.eapPayload().orElseThrow()));
    }

    private UEAuthenticationCtx start(String supi) {
        var info = new AuthenticationInfo(supi, SNN, null, null);
        return ausf.post(URI.create(COLLECTION), info, 201, UEAuthenticationCtx.class)
                .body();
    }

    private EapSession post(Started started, Octets packet) {
        return ausf.post(started.href(), EapSession.response(base64(packet)), 200, EapSession.class)
                .body();
    }

    private String kseaf(Started started) {
        return hex(peer.kseaf(started.request()).toArray());
    }

    private static Octets payloadOf(EapSession session) {
        return octets(session.eapPayload().orElseThrow());
    }

    private static Octets payload(String body) {
        return octets(body.replaceAll(".*\"eapPayload\":\"([^\"]*)\".*", "$1"));
    }

    private static String json(Octets packet) {
        return "{\"eapPayload\":\"" + base64(packet) + "\"}";
    }

    private static String base64(Octets octets) {
        return Base64.getEncoder().encodeToString(octets.toArray());
    }

    private static Octets octets(String base64) {
        return Octets.wrap(Base64.getDecoder().decode(base64));
    }

    private static String hex(byte[] octets) {
        return HexFormat.of().formatHex(octets);
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
