package io.akalab.sbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import io.akalab.sbi.oauth.TestNrf;
import io.akalab.sbi.tls.TestCa;
import io.akalab.sbi.tls.TestCa.Subject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Tokens and certificates together: each must be of the same instance, and operators are known by their certificates. */
class SecuredTest {

    private static final TestCa CA = new TestCa();
    private static final TestNrf NRF = new TestNrf("1");
    private static final UUID CONSUMER = UUID.randomUUID();
    private static final UUID OPERATOR = UUID.randomUUID();

    @TempDir
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static ServletWebServerApplicationContext function;

    @SuppressWarnings("NullAway.Init")
    private static URI uri;

    @BeforeAll
    static void start() throws IOException {
        CA.write(directory.resolve("consumer"), Subject.of(CONSUMER));
        CA.write(directory.resolve("operator"), Subject.of(OPERATOR));
        var own = CA.write(directory.resolve("own"), Subject.of(UUID.randomUUID()));
        Files.writeString(own.resolve("settings.properties"), "akalab.sbi.operators=" + OPERATOR + "\n");
        var key = Files.writeString(
                directory.resolve("nrf.pem"),
                "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(publicKey())
                        + "\n-----END PUBLIC KEY-----\n",
                StandardCharsets.US_ASCII);
        function = DemoFunction.start(
                "--akalab.sbi.tls.directory=" + own,
                "--akalab.sbi.oauth.required=true",
                "--akalab.sbi.oauth.public-keys=" + key);
        uri = URI.create("https://127.0.0.1:"
                + Objects.requireNonNull(function.getWebServer()).getPort());
    }

    @AfterAll
    static void stop() {
        function.close();
    }

    @Test
    void aTokenIsGoodWithTheCertificateOfItsInstanceAlone() throws Exception {
        var token = NRF.token(claims -> claims.subject(CONSUMER.toString()));
        assertThat(status("consumer", "/demo/v1/context", token)).isEqualTo(200);
        assertThat(status("operator", "/demo/v1/context", token)).isEqualTo(401);
    }

    @Test
    void operatorsAloneReachWhatIsTheirs() throws Exception {
        for (var path : new String[] {"/v3/api-docs", "/provisioning/v1/x", "/lab/v1/traces", "/%70rovisioning/v1/x"}) {
            assertThat(status("operator", path, "")).as(path).isNotEqualTo(403);
            assertThat(status("consumer", path, "")).as(path).isIn(401, 403);
        }
    }

    @Test
    void whoIsReadyIsNoSecret() throws Exception {
        assertThat(status("consumer", "/actuator/health/readiness", "")).isEqualTo(200);
    }

    private static int status(String who, String path, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri.resolve(path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try (var http = HttpClient.newBuilder()
                .sslContext(TestCa.context(directory.resolve(who)))
                .build()) {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    private static byte[] publicKey() {
        try {
            return NRF.key().toECPublicKey().getEncoded();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
