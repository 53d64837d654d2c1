package io.akalab.ausf.ueauthentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.akalab.ausf.AusfApplication;
import io.akalab.ausf.eap.TestPeer;
import io.akalab.ausf.redis.Command;
import io.akalab.ausf.redis.Redis;
import io.akalab.ausf.redis.TestRedis;
import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.fakeudm.FakeUdm;
import io.akalab.openapi.nausf.sorprotection.SorInfo;
import io.akalab.openapi.nausf.sorprotection.SorSecurityInfo;
import io.akalab.openapi.nausf.ueauthentication.AuthResult;
import io.akalab.openapi.nausf.ueauthentication.AuthenticationInfo;
import io.akalab.openapi.nausf.ueauthentication.Av5gAka;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationData;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationDataResponse;
import io.akalab.openapi.nausf.ueauthentication.DeregistrationInfo;
import io.akalab.openapi.nausf.ueauthentication.EapPayload;
import io.akalab.openapi.nausf.ueauthentication.EapSession;
import io.akalab.openapi.nausf.ueauthentication.UEAuthenticationCtx;
import io.akalab.redisserver.RedisServer;
import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.client.SbiClientFactory;
import io.akalab.sbi.client.UpstreamProblem;
import io.akalab.sbi.context.SbiContext;
import io.akalab.sbi.problem.Cause;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import redis.clients.jedis.Protocol;

/** What one AUSF began another one ends, over HTTP/2 and a real Redis. */
class TwoAusfsOverRedisTest {

    private static final SbiContext URGENT = new SbiContext(SbiContext.fresh().traceparent(), null, null, "0");

    private static final String SNN = "5G:mnc070.mcc999.3gppnetwork.org";
    private static final ServingNetworkName NETWORK = ServingNetworkName.parse(SNN);
    private static final URI COLLECTION = URI.create("/nausf-auth/v1/ue-authentications");

    @TempDir
    private static Path directory;

    private static @Nullable Running running;

    private final SbiClient one = all().client(all().one());
    private final SbiClient other = all().client(all().other());
    private final Redis redis = all().one().getBean(Redis.class);
    private final TestPeer peer = new TestPeer(Supi.parse(FakeUdm.EAP_SUPI), NETWORK, FakeUdm.milenage());

    private record Running(
            RedisServer redis,
            ConfigurableApplicationContext udm,
            ConfigurableApplicationContext one,
            ConfigurableApplicationContext other) {

        SbiClient client(ConfigurableApplicationContext ausf) {
            var server = Objects.requireNonNull(((WebServerApplicationContext) ausf).getWebServer());
            return ausf.getBean(SbiClientFactory.class)
                    .create(URI.create("http://127.0.0.1:" + server.getPort()), "AUSF");
        }
    }

    @BeforeAll
    static void start() {
        var redis = RedisServer.start(directory);
        var udm = FakeUdm.start();
        running = new Running(redis, udm, ausf(redis, udm), ausf(redis, udm));
    }

    @AfterAll
    static void stop() {
        all().one().close();
        all().other().close();
        all().udm().close();
        all().redis().close();
    }

    private static Running all() {
        return Objects.requireNonNull(running);
    }

    private static ConfigurableApplicationContext ausf(
            RedisServer redis, ConfigurableApplicationContext udm, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--akalab.ausf.redis.uri=" + redis.uri(),
                "--akalab.ausf.storage-key=" + TestRedis.STORAGE_KEY,
                "--akalab.ausf.udm-uri=" + FakeUdm.uri(udm)));
        arguments.addAll(List.of(more));
        return AusfApplication.application().run(arguments.toArray(String[]::new));
    }

    @Test
    void confirmsAChallengeOfTheOther() {
        var context = start(one, FakeUdm.SUPI);
        var confirmed = confirm(other, context, resStar(context));
        assertThat(confirmed.authResult()).isEqualTo(AuthResult.AUTHENTICATION_SUCCESS);
        assertThat(confirmed.kseaf()).isEqualTo(kseaf(context));
        hasNoContext(() -> confirm(one, context, resStar(context)));
    }

    @Test
    void refusesAWrongResStarForAChallengeOfTheOtherOnce() {
        var context = start(one, FakeUdm.SUPI);
        assertThat(confirm(other, context, "00".repeat(16)).authResult()).isEqualTo(AuthResult.AUTHENTICATION_FAILURE);
        hasNoContext(() -> confirm(one, context, resStar(context)));
    }

    @Test
    void letOneOfManyConfirmationsAtBothWin() throws Exception {
        var context = start(one, FakeUdm.SUPI);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = IntStream.range(0, 32)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        try {
                            return confirm(i % 2 == 0 ? one : other, context, resStar(context))
                                            .kseaf()
                                    != null;
                        } catch (UpstreamProblem e) {
                            return false;
                        }
                    })
                    .toList();
            assertThat(threads.invokeAll(attempts))
                    .filteredOn(Future::resultNow)
                    .hasSize(1);
        }
    }

    @Test
    void goOnWithAnEapSessionInEachState() {
        var context = start(one, FakeUdm.EAP_SUPI);
        var request = request(context);
        var again = step(other, context, Octets.of());
        assertThat(payload(again)).isEqualTo(request);
        var challenge = payload(step(one, context, peer.synchronizationFailure(request, Sqn.of(50_000, 3, 5))));
        var success = step(other, context, peer.answer(challenge));
        assertThat(success.authResult()).isEqualTo(AuthResult.AUTHENTICATION_SUCCESS);
        assertThat(success.kSeaf())
                .isEqualTo(HexFormat.of().formatHex(peer.kseaf(challenge).toArray()));
        hasNoContext(() -> step(one, context, peer.answer(challenge)));
    }

    @Test
    void endAnEapSessionThatTheOtherRefused() {
        var context = start(one, FakeUdm.EAP_SUPI);
        var wrong = peer.answer(request(context)).toArray();
        wrong[wrong.length - 1] ^= 1;
        var refused = step(other, context, Octets.wrap(wrong));
        assertThat(refused.authResult()).isEqualTo(AuthResult.AUTHENTICATION_ONGOING);
        assertThat(step(one, context, peer.answer(request(context))).authResult())
                .isNotEqualTo(AuthResult.AUTHENTICATION_SUCCESS);
    }

    @Test
    void keepTheMethodsApart() {
        var context = start(one, FakeUdm.SUPI);
        var asEap = URI.create(link(context).toString().replace("5g-aka-confirmation", "eap-session"));
        hasNoContext(() -> other.post(asEap, EapSession.noResponse(), 200, EapSession.class));
        assertThat(confirm(other, context, resStar(context)).authResult()).isEqualTo(AuthResult.AUTHENTICATION_SUCCESS);
    }

    @Test
    void protectSteeringWithAKeyOfTheOtherAndTheNextValueOfItsCounter() {
        var context = start(one, FakeUdm.SUPI);
        confirm(one, context, resStar(context));
        assertThat(steer(other).counterSor()).isEqualTo("0001");
        assertThat(steer(one).counterSor()).isEqualTo("0002");
        var next = start(other, FakeUdm.SUPI);
        confirm(one, next, resStar(next));
        assertThat(steer(other).counterSor()).isEqualTo("0001");
    }

    @Test
    void deleteAResultOfTheOtherButNotItsKey() {
        var udm = all().udm().getBean(FakeUdm.class);
        udm.removals.clear();
        var context = start(one, FakeUdm.SUPI);
        confirm(one, context, resStar(context));
        other.delete(path(context));
        assertThat(udm.removals).hasSize(1);
        hasNoContext(() -> one.delete(path(context)));
        assertThat(steer(one).counterSor()).isEqualTo("0001");
    }

    @Test
    void deleteOnlyTheLatestResult() {
        var former = start(one, FakeUdm.SUPI);
        confirm(one, former, resStar(former));
        var latest = start(other, FakeUdm.SUPI);
        confirm(other, latest, resStar(latest));
        hasNoContext(() -> other.delete(path(former)));
        one.delete(path(latest));
    }

    @Test
    void abandonAChallengeOfTheOther() {
        var context = start(one, FakeUdm.SUPI);
        other.delete(path(context));
        hasNoContext(() -> confirm(one, context, resStar(context)));
    }

    @Test
    void deregisterASubscriberOfTheOther() {
        var context = start(one, FakeUdm.SUPI);
        confirm(one, context, resStar(context));
        var info = new DeregistrationInfo(FakeUdm.SUPI, null);
        other.post(URI.create(COLLECTION + "/deregister"), info, 204);
        hasNoContext(() -> steer(one));
        hasNoContext(() -> one.delete(path(context)));
        hasNoContext(() -> one.post(URI.create(COLLECTION + "/deregister"), info, 204));
    }

    @Test
    void forgetAChallengeWhenItsTimeIsUp() {
        var context = start(one, FakeUdm.SUPI);
        for (var name : names("*challenge*")) {
            assertThat((Long) redis.run(Command.of(Protocol.Command.PTTL, name)))
                    .isBetween(1L, 60_000L);
            redis.run(Command.of(Protocol.Command.PEXPIRE, name, 1));
        }
        while (!names("*challenge*").isEmpty()) {
            LockSupport.parkNanos(1_000_000);
        }
        hasNoContext(() -> confirm(one, context, resStar(context)));
    }

    @Test
    void leaveNothingReadableInRedis() {
        var context = start(one, FakeUdm.SUPI);
        confirm(one, start(one, FakeUdm.SUPI), "00".repeat(16));
        confirm(one, context, resStar(context));
        var eap = start(one, FakeUdm.EAP_SUPI);
        assertThat(names("*")).isNotEmpty();
        for (var name : names("*")) {
            var dump = redis.run(Command.of(Protocol.Command.DUMP, name));
            var text = name + (dump instanceof byte[] octets ? new String(octets, StandardCharsets.ISO_8859_1) : "");
            assertThat(text).doesNotContain("99970", SNN, id(context), id(eap), "auth-events");
        }
    }

    @Test
    void takeNoMoreChallengesThanTheLimitTogether() {
        redis.run(Command.of(Protocol.Command.FLUSHALL));
        try (var small = ausf(all().redis(), all().udm(), "--akalab.ausf.limit=2")) {
            var limited = all().client(small);
            start(one, FakeUdm.SUPI);
            var context = start(limited, FakeUdm.SUPI);
            assertThat(problemOf(() -> start(limited, FakeUdm.SUPI)).hasCause(Cause.NF_CONGESTION))
                    .isTrue();
            other.delete(path(context));
            // The client would wait for as long as it was told to, were it not urgent.
            assertThat(URGENT.call(() -> start(limited, FakeUdm.SUPI)).authType())
                    .isEqualTo("5G_AKA");
        }
    }

    @Test
    void failWhileRedisIsDownAndGoOnWhenItIsBack() {
        all().redis().kill();
        try {
            for (var ausf : List.of(one, other)) {
                assertThat(problemOf(() -> start(ausf, FakeUdm.SUPI)).hasCause(Cause.SYSTEM_FAILURE))
                        .isTrue();
                assertThat(problemOf(() -> steer(ausf)).hasCause(Cause.SYSTEM_FAILURE))
                        .isTrue();
            }
        } finally {
            all().redis().start();
        }
        var context = start(one, FakeUdm.SUPI);
        assertThat(confirm(other, context, resStar(context)).authResult()).isEqualTo(AuthResult.AUTHENTICATION_SUCCESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--akalab.ausf.storage-key=secret"})
    void neitherStartsWithoutAKeyToSealWith(String key) {
        assertThatThrownBy(() -> AusfApplication.application()
                        .run(
                                "--server.port=0",
                                "--akalab.ausf.redis.uri=" + all().redis().uri(),
                                key)
                        .close())
                .rootCause()
                .hasMessageContaining("storage key")
                .hasMessageNotContaining("secret");
    }

    private static UEAuthenticationCtx start(SbiClient ausf, String supi) {
        return ausf.post(COLLECTION, new AuthenticationInfo(supi, SNN, null, null), 201, UEAuthenticationCtx.class)
                .body();
    }

    /** At the path that the link has, whoever's link it is. */
    private static ConfirmationDataResponse confirm(SbiClient ausf, UEAuthenticationCtx context, String resStar) {
        return ausf.put(path(context), ConfirmationData.of(resStar), 200, ConfirmationDataResponse.class)
                .body();
    }

    private static EapSession step(SbiClient ausf, UEAuthenticationCtx context, Octets packet) {
        return ausf.post(path(context), EapSession.response(packet.toBase64()), 200, EapSession.class)
                .body();
    }

    private static SorSecurityInfo steer(SbiClient ausf) {
        return ausf.post(
                        URI.create("/nausf-sorprotection/v1/" + FakeUdm.SUPI + "/ue-sor"),
                        SorInfo.of(null, false),
                        200,
                        SorSecurityInfo.class)
                .body();
    }

    private static URI link(UEAuthenticationCtx context) {
        return URI.create(context.href(UEAuthenticationCtx.LINK_5G_AKA)
                .or(() -> context.href(UEAuthenticationCtx.LINK_EAP_SESSION))
                .orElseThrow());
    }

    private static URI path(UEAuthenticationCtx context) {
        return URI.create(link(context).getRawPath());
    }

    private static String id(UEAuthenticationCtx context) {
        return path(context).getPath().split("/", -1)[4];
    }

    private static Octets request(UEAuthenticationCtx context) {
        return Octets.ofBase64(((EapPayload) context.fiveGAuthData()).base64());
    }

    private static Octets payload(EapSession session) {
        return Octets.ofBase64(session.eapPayload().orElseThrow());
    }

    private static String resStar(UEAuthenticationCtx context) {
        var rand = Octets.ofHex(((Av5gAka) context.fiveGAuthData()).rand());
        var usim = FakeUdm.milenage().response(rand);
        return KeyDerivation.unobserved()
                .resStar(usim.ck(), usim.ik(), NETWORK, rand, usim.res())
                .toHex();
    }

    private static String kseaf(UEAuthenticationCtx context) {
        var challenge = (Av5gAka) context.fiveGAuthData();
        var usim = FakeUdm.milenage().response(Octets.ofHex(challenge.rand()));
        var derivation = KeyDerivation.unobserved();
        var sqnXorAk = Octets.ofHex(challenge.autn()).slice(0, 6);
        var kausf = derivation.kausf(usim.ck(), usim.ik(), NETWORK, sqnXorAk);
        return HexFormat.of().formatHex(derivation.kseaf(kausf, NETWORK).toArray());
    }

    private List<String> names(String pattern) {
        var names = (List<?>) Objects.requireNonNull(redis.run(Command.of(Protocol.Command.KEYS, pattern)));
        return names.stream()
                .map(name -> new String((byte[]) name, StandardCharsets.UTF_8))
                .toList();
    }

    private static void hasNoContext(Runnable request) {
        var problem = problemOf(request);
        assertThat(problem.upstreamStatus()).isEqualTo(404);
        assertThat(problem.hasCause(Cause.CONTEXT_NOT_FOUND)).isTrue();
    }

    private static UpstreamProblem problemOf(Runnable request) {
        return catchThrowableOfType(UpstreamProblem.class, request::run);
    }
}
