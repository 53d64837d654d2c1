package io.akalab.sbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.akalab.sbi.client.Peer;
import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.client.SbiClientFactory;
import io.akalab.sbi.client.UpstreamProblem;
import io.akalab.sbi.oauth.TestNrf;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Access tokens over real connections: what a producer takes and refuses, and how a consumer comes by them. */
class OAuthTest {

    private static final TestNrf NRF = new TestNrf("1");
    private static final String OWN_ID = "22222222-2222-4222-8222-222222222222";

    @TempDir
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static ServletWebServerApplicationContext nrf;

    @SuppressWarnings("NullAway.Init")
    private static ServletWebServerApplicationContext producer;

    @SuppressWarnings("NullAway.Init")
    private static FakeNrf fake;

    @SuppressWarnings("NullAway.Init")
    private static URI uri;

    @BeforeAll
    static void start() {
        nrf = (ServletWebServerApplicationContext) new SpringApplicationBuilder(FakeNrf.class)
                .properties("server.port=0", "server.address=127.0.0.1")
                .run();
        fake = nrf.getBean(FakeNrf.class);
        producer = DemoFunction.start(
                "--akalab.sbi.oauth.required=true",
                "--akalab.sbi.oauth.nrf-uri=" + DemoFunction.uri(nrf),
                "--akalab.sbi.oauth.plmns=999-70,001-01",
                "--akalab.sbi.nf-instance-id=" + OWN_ID);
        uri = DemoFunction.uri(producer);
    }

    @AfterAll
    static void stop() {
        producer.close();
        nrf.close();
    }

    @BeforeEach
    void reset() {
        fake.nrf = NRF;
        fake.refusal = null;
        fake.lifetime = 600;
        fake.forms.clear();
        fake.keyRequests.set(0);
    }

    static Stream<Arguments> goodTokens() {
        return Stream.of(
                named("of the type", token(claims -> claims)),
                named("of the instance", token(claims -> claims.audience(OWN_ID))),
                named(
                        "of several instances",
                        token(claims -> claims.audience(List.of("33333333-3333-4333-8333-333333333333", OWN_ID)))),
                named("with more than is needed", token(claims -> claims.claim("scope", "nudm-sdm demo"))),
                named("of our PLMN", token(claims -> claims.claim("producerPlmnId", plmn("001", "01")))),
                named(
                        "expired within the leeway",
                        token(claims ->
                                claims.expirationTime(Date.from(Instant.now().minusSeconds(2))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodTokens")
    void takesAToken(String what, String token) throws Exception {
        for (var protocol : Protocol.values()) {
            assertThat(send(protocol, token).status()).isEqualTo(200);
        }
    }

    static Stream<Arguments> badTokens() throws JOSEException {
        var claims = TestNrf.claims().build();
        var es256 = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("1").build();
        var good = NRF.token();
        var publicKey = NRF.key().toPublicJWK().toECPublicKey().getEncoded();
        var rsa = new RSAKeyGenerator(2048).keyID("1").generate();
        return Stream.of(
                named(
                        "expired",
                        token(c -> c.expirationTime(Date.from(Instant.now().minusSeconds(60))))),
                named(
                        "not yet valid",
                        token(c -> c.notBeforeTime(Date.from(Instant.now().plusSeconds(60))))),
                named("of another type", token(c -> c.audience("UDM"))),
                named("of another instance", token(c -> c.audience("33333333-3333-4333-8333-333333333333"))),
                named("of another PLMN", token(c -> c.claim("producerPlmnId", plmn("310", "410")))),
                named("of no PLMN", token(c -> c.claim("producerPlmnId", Map.of("mcc", "99970")))),
                named("without an expiry", token(c -> c.expirationTime(null))),
                named("without a scope", token(c -> c.claim("scope", null))),
                named("without an audience", token(c -> c.audience((String) null))),
                named("without a subject", token(c -> c.subject(null))),
                named("unsigned", new PlainJWT(claims).serialize()),
                named("with the signature cut off", good.substring(0, good.lastIndexOf('.') + 1)),
                named("with its payload changed", tampered(good)),
                named(
                        "signed with the public key as a secret",
                        TestNrf.signed(
                                new JWSHeader.Builder(JWSAlgorithm.HS256)
                                        .keyID("1")
                                        .build(),
                                claims,
                                new MACSigner(publicKey))),
                named("of another key", TestNrf.signed(es256, claims, TestNrf.signer(TestNrf.key("1")))),
                named("of another key with another id", new TestNrf("2").token()),
                named(
                        "of an RSA key under the same id",
                        TestNrf.signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID("1")
                                        .build(),
                                claims,
                                TestNrf.signer(rsa))),
                named(
                        "with the key that it is to be verified with",
                        TestNrf.signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .jwk(rsa.toPublicJWK())
                                        .build(),
                                claims,
                                TestNrf.signer(rsa))),
                named("no JWT", "abc"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void refusesAToken(String what, String token) throws Exception {
        for (var protocol : Protocol.values()) {
            var answer = send(protocol, token);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.headers().get("www-authenticate"))
                    .isEqualTo("Bearer realm=\"AUSF\", error=\"invalid_token\"");
            assertThat(answer.headers().get("content-type")).isEqualTo("application/problem+json");
            assertThat(answer.json().get("status").asInt()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void asksForATokenWhereThereIsNone(Protocol protocol) throws Exception {
        for (var headers : List.of(Map.<String, String>of(), Map.of("Authorization", "Basic YTpi"))) {
            var answer = protocol.send("GET", uri.resolve("/demo/v1/context"), headers, "");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.headers().get("www-authenticate")).isEqualTo("Bearer realm=\"AUSF\"");
            assertThat(answer.headers().get("content-type")).isEqualTo("application/problem+json");
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void refusesAScopeOfAnotherService(Protocol protocol) throws Exception {
        for (var scope : List.of("nudm-ueau", "demo2", "demo:authentications", "demo demo:context:read")) {
            var answer = send(protocol, token(claims -> claims.claim("scope", scope)));
            assertThat(answer.status()).as(scope).isEqualTo(403);
            assertThat(answer.headers().get("www-authenticate"))
                    .isEqualTo("Bearer realm=\"AUSF\", error=\"insufficient_scope\"");
            assertThat(answer.headers().get("content-type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void asksForNoTokenWhereNothingOf3gppIsServed() throws Exception {
        for (var path : List.of(
                "/actuator/health",
                "/lab/v1/traces",
                "/v3/api-docs",
                "/nf-status-notifications/x/UDM",
                "/namf-callback/v1/x/dereg-notify")) {
            assertThat(Protocol.HTTP_1_1.get(uri.resolve(path)).status())
                    .as(path)
                    .isNotEqualTo(401);
        }
        for (var path : List.of("/actuatorx", "/", "/nothing", "/lab", "/oauth2x/token", "/namf-callbacks/v1/x")) {
            assertThat(Protocol.HTTP_1_1.get(uri.resolve(path)).status())
                    .as(path)
                    .isIn(400, 401);
        }
    }

    @Test
    void leadsToNoServiceOverWhatIsOpen() throws Exception {
        for (var path : List.of("/lab/%2e%2e/demo/v1/context", "/namf-callback/%2e%2e/demo/v1/context")) {
            assertThat(Protocol.HTTP_1_1.get(uri.resolve(path)).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void takesTheTokensOfAKeyThatTheNrfHasNew() throws Exception {
        var next = new TestNrf("next");
        try (var function = DemoFunction.start(
                "--akalab.sbi.oauth.required=true", "--akalab.sbi.oauth.nrf-uri=" + DemoFunction.uri(nrf))) {
            fake.nrf = next;
            assertThat(send(function, next.token()).status()).isEqualTo(200);
        }
    }

    @Test
    void looksForKeysSeldomThoughManyTokensAreOfUnknownKeys() throws Exception {
        try (var function = DemoFunction.start(
                "--akalab.sbi.oauth.required=true", "--akalab.sbi.oauth.nrf-uri=" + DemoFunction.uri(nrf))) {
            for (int i = 0; i < 10; i++) {
                assertThat(send(function, new TestNrf("unknown-" + i).token()).status())
                        .isEqualTo(401);
            }
            assertThat(fake.keyRequests).hasValueBetween(1, 3);
        }
    }

    @Test
    void saysThatTheKeysCannotBeHad() throws Exception {
        try (var function = DemoFunction.start(
                "--akalab.sbi.oauth.required=true", "--akalab.sbi.oauth.jwks-uri=http://127.0.0.1:1/keys")) {
            assertThat(send(function, NRF.token()).status()).isEqualTo(504);
        }
    }

    @Test
    void verifiesWithAKeyOfAFile() throws Exception {
        var file = directory.resolve("nrf.pem");
        var der = NRF.key().toECPublicKey().getEncoded();
        Files.writeString(
                file,
                "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(der)
                        + "\n-----END PUBLIC KEY-----\n");
        try (var function =
                DemoFunction.start("--akalab.sbi.oauth.required=true", "--akalab.sbi.oauth.public-keys=" + file)) {
            assertThat(send(function, NRF.token()).status()).isEqualTo(200);
            assertThat(send(function, new TestNrf("1").token()).status()).isEqualTo(401);
        }
    }

    @Test
    void aConsumerFetchesATokenOnceForManyRequestsAtOnce() throws Exception {
        try (var consumer = consumer();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var client = client(consumer);
            var calls = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 50; i++) {
                calls.add(() -> context(client).size());
            }
            for (var call : threads.invokeAll(calls)) {
                assertThat(call.get()).isPositive();
            }
            assertThat(fake.forms).hasSize(1);
            assertThat(fake.forms.getFirst())
                    .contains("grant_type=client_credentials", "nfType=AUSF", "targetNfType=AUSF", "scope=demo")
                    .contains("nfInstanceId="
                            + consumer.getBean(SbiProperties.class).nfInstanceId())
                    .contains("requesterPlmn=%7B%22mcc%22%3A%22999%22%2C%22mnc%22%3A%2270%22%7D");
        }
    }

    @Test
    void aConsumerTriesOneNewTokenWhenTheProducerFindsItsTokenInvalid() {
        try (var consumer = consumer()) {
            var client = client(consumer);
            fake.nrf = new TestNrf("1"); // its key is none that the producer knows
            fake.onToken = () -> fake.nrf = NRF; // from the second token on
            assertThat(context(client)).isNotEmpty();
            assertThat(fake.forms).hasSize(2);
        }
    }

    @Test
    void aConsumerGivesUpWhenTheNewTokenIsInvalidToo() {
        try (var consumer = consumer()) {
            var client = client(consumer);
            fake.nrf = new TestNrf("1");
            var problem = catchThrowableOfType(UpstreamProblem.class, () -> context(client));
            assertThat(problem.upstreamStatus()).isEqualTo(401);
            assertThat(fake.forms).hasSize(2);
        }
    }

    @Test
    void aConsumerFetchesAnotherTokenWhenTheFirstHasExpired() {
        try (var consumer = consumer()) {
            var client = client(consumer);
            fake.lifetime = 0;
            assertThat(context(client)).isNotEmpty();
            assertThat(context(client)).isNotEmpty();
            assertThat(fake.forms).hasSize(2);
        }
    }

    @Test
    void aConsumerSaysThatTheNrfRefuses() {
        try (var consumer = consumer()) {
            fake.refusal = "{\"error\":\"unauthorized_client\"}";
            var problem = catchThrowableOfType(SbiProblem.class, () -> context(client(consumer)));
            assertThat(problem.is(Cause.UPSTREAM_SERVER_ERROR)).isTrue();
            assertThat(problem.details().detail())
                    .isEqualTo("the NRF at " + DemoFunction.uri(nrf)
                            + " gives no access token for demo of a AUSF: 400 unauthorized_client");
        }
    }

    @Test
    void aConsumerSaysThatTheNrfIsNotThere() {
        try (var consumer = DemoFunction.start("--akalab.sbi.oauth.nrf-uri=http://127.0.0.1:1")) {
            var problem = catchThrowableOfType(SbiProblem.class, () -> context(client(consumer)));
            assertThat(problem.is(Cause.NETWORK_FAILURE)).isTrue();
            assertThat(problem.details().detail()).isEqualTo("the NRF at http://127.0.0.1:1 is not reachable");
        }
    }

    private static ServletWebServerApplicationContext consumer() {
        return DemoFunction.start(
                "--akalab.sbi.oauth.nrf-uri=" + DemoFunction.uri(nrf), "--akalab.sbi.oauth.plmns=999-70");
    }

    private static SbiClient client(ServletWebServerApplicationContext consumer) {
        return consumer.getBean(SbiClientFactory.class).create(() -> uri, new Peer("AUSF", "demo"));
    }

    private static Map<?, ?> context(SbiClient client) {
        return client.get(URI.create("/demo/v1/context"), Map.class).body();
    }

    private static Protocol.Answer send(Protocol protocol, String token) throws Exception {
        return protocol.send("GET", uri.resolve("/demo/v1/context"), Map.of("Authorization", "Bearer " + token), "");
    }

    private static Protocol.Answer send(ServletWebServerApplicationContext function, String token) throws Exception {
        return Protocol.HTTP_2.send(
                "GET",
                DemoFunction.uri(function).resolve("/demo/v1/context"),
                Map.of("Authorization", "Bearer " + token),
                "");
    }

    private static String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return NRF.token(change);
    }

    private static Map<String, String> plmn(String mcc, String mnc) {
        return Map.of("mcc", mcc, "mnc", mnc);
    }

    private static String tampered(String token) {
        var parts = token.split("\\.", -1);
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var changed = payload.replace("\"demo\"", "\"demo nudm-ueau\"");
        assertThat(changed).isNotEqualTo(payload);
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];
    }

    private static Arguments named(String what, String token) {
        return Arguments.of(what, token);
    }

    /** An NRF that gives tokens to anybody. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @RestController
    static class FakeNrf {

        volatile TestNrf nrf = NRF;
        volatile @Nullable String refusal;
        volatile @Nullable Runnable onToken;
        volatile int lifetime = 600;
        final List<String> forms = new CopyOnWriteArrayList<>();
        final AtomicInteger keyRequests = new AtomicInteger();

        @Bean
        NetworkFunction networkFunction() {
            return NetworkFunction.of("NRF", "/oauth2");
        }

        @PostMapping(path = "/oauth2/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
        ResponseEntity<Object> token(InputStream form) throws IOException {
            forms.add(new String(form.readAllBytes(), StandardCharsets.UTF_8));
            if (refusal != null) {
                return ResponseEntity.badRequest()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("error", "unauthorized_client"));
            }
            var token = nrf.token();
            var then = onToken;
            onToken = null;
            if (then != null) {
                then.run();
            }
            return ResponseEntity.ok(Map.of("access_token", token, "token_type", "Bearer", "expires_in", lifetime));
        }

        @GetMapping("/oauth2/jwks")
        Object keys() {
            keyRequests.incrementAndGet();
            return Map.of("keys", List.of(nrf.key().toPublicJWK().toJSONObject()));
        }
    }
}
