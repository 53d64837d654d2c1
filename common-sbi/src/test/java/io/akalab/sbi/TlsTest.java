package io.akalab.sbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.akalab.sbi.client.SbiClientFactory;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.sbi.tls.TestCa;
import io.akalab.sbi.tls.TestCa.Subject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** TLS 1.3 with certificates on both sides, over real connections. */
class TlsTest {

    private static final TestCa CA = new TestCa();
    private static final UUID SERVER_ID = UUID.randomUUID();
    private static final UUID CLIENT_ID = UUID.randomUUID();

    @TempDir
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static ServletWebServerApplicationContext server;

    @SuppressWarnings("NullAway.Init")
    private static ServletWebServerApplicationContext client;

    @SuppressWarnings("NullAway.Init")
    private static URI uri;

    @BeforeAll
    static void start() {
        server = start(CA.write(directory.resolve("server"), Subject.of(SERVER_ID)));
        client = start(CA.write(directory.resolve("client"), Subject.of(CLIENT_ID)));
        uri = secure(server);
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void functionsSpeakHttp2OverTlsWithTheirCertificates() {
        assertThat(seenBy(client, uri).get("protocol")).isEqualTo("HTTP/2.0");
    }

    @Test
    void aFunctionIsTheInstanceThatItsCertificateNames() {
        assertThat(server.getBean(SbiProperties.class).nfInstanceId()).isEqualTo(SERVER_ID);
        assertThat(seenBy(client, uri).get("User-Agent")).isEqualTo("AUSF-" + CLIENT_ID);
    }

    @Test
    void aFunctionWithTlsStillReachesAPeerWithout() {
        assertThat(seenBy(client, DemoFunction.uri(DemoFunction.shared())).get("protocol"))
                .isEqualTo("HTTP/2.0");
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void bothVersionsOfHttpAreServedOnOnePort(HttpClient.Version version) throws Exception {
        try (var http = http(TestCa.context(directory.resolve("client")), version, "TLSv1.3")) {
            var answer = context(http);
            assertThat(answer.version()).isEqualTo(version);
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void aHeadThatIsTooLargeCostsOneRequestAndNotTheConnection(HttpClient.Version version) throws Exception {
        try (var http = http(TestCa.context(directory.resolve("client")), version, "TLSv1.3")) {
            var before = context(http);
            var large = HttpRequest.newBuilder(uri.resolve("/demo/v1/context"))
                    .header("x-large", "x".repeat(20_000))
                    .build();
            assertThat(http.send(large, BodyHandlers.discarding()).statusCode()).isEqualTo(431);
            if (version == HttpClient.Version.HTTP_2) {
                assertThat(connection(context(http))).isEqualTo(connection(before));
            }
        }
    }

    @Test
    void refusesTls12() {
        assertThatThrownBy(() -> {
                    try (var http = http(TestCa.context(directory.resolve("client")), "TLSv1.2")) {
                        context(http);
                    }
                })
                .isInstanceOf(SSLHandshakeException.class)
                .hasMessageContaining("protocol_version");
    }

    @Test
    void refusesAClientWithoutACertificate() {
        assertThatThrownBy(() -> get(TestCa.contextWithoutCertificate(directory.resolve("client"))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void refusesAClientOfAnotherCa() {
        var stranger = new TestCa().write(directory.resolve("stranger"), Subject.of(CLIENT_ID));
        var believing = CA.write(directory.resolve("believing"), Subject.of(CLIENT_ID));
        var context = TestCa.context(stranger, believing);
        assertThatThrownBy(() -> get(context)).isInstanceOf(IOException.class);
    }

    @Test
    void refusesAClientWhoseCertificateHasExpired() {
        var expired =
                CA.write(directory.resolve("expired"), Subject.of(CLIENT_ID).expired());
        assertThatThrownBy(() -> get(TestCa.context(expired))).isInstanceOf(IOException.class);
    }

    @Test
    void takesAClientWithoutACertificateWhereOneIsOnlyWanted() throws Exception {
        try (var lenient = start(directory.resolve("server"), "--server.ssl.client-auth=want");
                var http = http(TestCa.contextWithoutCertificate(directory.resolve("client")), "TLSv1.3")) {
            var request = HttpRequest.newBuilder(secure(lenient).resolve("/demo/v1/context"))
                    .build();
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aFunctionRefusesAPeerOfAnotherCa() {
        assertNoTls(new TestCa().write(directory.resolve("other-ca"), Subject.of(SERVER_ID)));
    }

    @Test
    void aFunctionRefusesAPeerWhoseCertificateHasExpired() {
        assertNoTls(CA.write(directory.resolve("late"), Subject.of(SERVER_ID).expired()));
    }

    @Test
    void aFunctionRefusesAPeerUnderAnotherName() {
        assertNoTls(
                CA.write(directory.resolve("elsewhere"), Subject.of(SERVER_ID).at("udm.example.org")));
    }

    @Test
    void aNewCertificateIsForNewConnectionsAndRunningOnesGoOn() throws Exception {
        var changing = CA.write(directory.resolve("changing"), Subject.of(SERVER_ID));
        try (var function = start(changing);
                var running = http(TestCa.context(directory.resolve("client")), "TLSv1.3")) {
            var target = secure(function).resolve("/demo/v1/context");
            var request = HttpRequest.newBuilder(target).build();
            var before = running.send(request, BodyHandlers.ofString());
            var former = certificate(before);

            CA.write(changing, Subject.of(SERVER_ID));

            await(() -> {
                try (var fresh = http(TestCa.context(directory.resolve("client")), "TLSv1.3")) {
                    return !certificate(fresh.send(request, BodyHandlers.ofString()))
                            .equals(former);
                } catch (IOException | InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(connection(running.send(request, BodyHandlers.ofString())))
                    .isEqualTo(connection(before));
        }
    }

    @Test
    void aFunctionShowsItsNewCertificateOnNewConnections() {
        var changing = CA.write(directory.resolve("renamed"), Subject.of(CLIENT_ID));
        var other = UUID.randomUUID();
        try (var function = start(changing)) {
            assertThat(seenBy(function, uri).get("certificate")).isEqualTo(CLIENT_ID.toString());

            CA.write(changing, Subject.of(other));

            await(() -> {
                try (var fresh = start(directory.resolve("server"))) {
                    return other.toString()
                            .equals(seenBy(function, secure(fresh)).get("certificate"));
                }
            });
        }
    }

    private static void assertNoTls(Path certificates) {
        try (var function = start(certificates)) {
            var problem = catchThrowableOfType(SbiProblem.class, () -> seenBy(client, secure(function)));
            assertThat(problem.is(Cause.NETWORK_FAILURE)).isTrue();
            assertThat(problem.details().detail()).startsWith("no TLS connection to AUSF at https://127.0.0.1:");
        }
    }

    private static ServletWebServerApplicationContext start(Path certificates, String... arguments) {
        var all = new String[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[0] = "--akalab.sbi.tls.directory=" + certificates;
        return DemoFunction.start(all);
    }

    private static URI secure(ServletWebServerApplicationContext function) {
        return URI.create("https://127.0.0.1:"
                + Objects.requireNonNull(function.getWebServer()).getPort());
    }

    private static Map<?, ?> seenBy(ServletWebServerApplicationContext function, URI peer) {
        return function.getBean(SbiClientFactory.class)
                .create(peer, "AUSF")
                .get(URI.create("/demo/v1/context"), Map.class)
                .body();
    }

    private static void get(SSLContext context) throws IOException, InterruptedException {
        try (var http = http(context, "TLSv1.3")) {
            context(http);
        }
    }

    private static HttpResponse<String> context(HttpClient http) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri.resolve("/demo/v1/context")).build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static HttpClient http(SSLContext context, String protocol) {
        return http(context, HttpClient.Version.HTTP_2, protocol);
    }

    private static HttpClient http(SSLContext context, HttpClient.Version version, String protocol) {
        var parameters = new SSLParameters();
        parameters.setProtocols(new String[] {protocol});
        return HttpClient.newBuilder()
                .version(version)
                .sslContext(context)
                .sslParameters(parameters)
                .build();
    }

    private static String connection(HttpResponse<String> answer) {
        return new Protocol.Answer(answer.statusCode(), Map.of(), answer.body())
                .json()
                .get("connection")
                .asString();
    }

    private static X509Certificate certificate(HttpResponse<?> answer) throws IOException {
        return (X509Certificate) answer.sslSession().orElseThrow().getPeerCertificates()[0];
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
