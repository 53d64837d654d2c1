package io.akalab.nrf.accesstoken;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.akalab.nrf.NrfApplication;
import io.akalab.openapi.common.PlmnId;
import io.akalab.sbi.SbiProperties;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nnrf_AccessToken over HTTP (TS 29.510 clause 6.3). */
@SpringBootTest(
        classes = NrfApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=nrf",
            "akalab.nrf.access-token.registered-only=true",
            "akalab.nrf.access-token.lifetime=10m"
        })
@Import(AccessTokenTest.Registry.class)
class AccessTokenTest {

    private static final UUID AUSF = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID UDM = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final UUID STRANGER = UUID.fromString("33333333-3333-4333-8333-333333333333");

    @TestConfiguration(proxyBeanMethods = false)
    static class Registry {
        @Bean
        @Primary
        KnownFunctions registry() {
            var functions = Map.of(
                    AUSF,
                            new KnownFunctions.KnownFunction(
                                    "AUSF", Set.of("nausf-auth"), Set.of(), Set.of(new PlmnId("999", "70"))),
                    UDM, new KnownFunctions.KnownFunction("UDM", Set.of("nudm-ueau"), Set.of("AUSF"), Set.of()));
            return new KnownFunctions() {
                @Override
                public Optional<KnownFunction> find(UUID nfInstanceId) {
                    return Optional.ofNullable(functions.get(nfInstanceId));
                }

                @Override
                public List<KnownFunction> ofType(String nfType) {
                    return functions.values().stream()
                            .filter(function -> function.nfType().equals(nfType))
                            .toList();
                }
            };
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI nrf;
    private final SbiProperties sbi;

    AccessTokenTest(@LocalServerPort int port, @Autowired SbiProperties sbi) {
        this.nrf = URI.create("http://127.0.0.1:" + port);
        this.sbi = sbi;
    }

    @Test
    void givesATokenThatItsKeysVerify() throws Exception {
        var answer = post(
                "grant_type=client_credentials&nfInstanceId=" + AUSF
                        + "&nfType=AUSF&targetNfType=UDM&scope=nudm-ueau+nudm-ueau:auth-events:create"
                        + "&requesterPlmn=%7B%22mcc%22%3A%22999%22%2C%22mnc%22%3A%2270%22%7D&targetPlmn=%7B%22mcc%22%3A%22001%22%2C%22mnc%22%3A%2201%22%7D");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        assertThat(answer.headers().firstValue("pragma")).contains("no-cache");
        var body = json(answer);
        assertThat(body.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(body.get("expires_in").asInt()).isEqualTo(600);
        var token = SignedJWT.parse(body.get("access_token").asString());
        var key = JWKSet.parse(get("/oauth2/jwks").body())
                .getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(sbi.nfInstanceId().toString());
        assertThat(claims.getSubject()).isEqualTo(AUSF.toString());
        assertThat(claims.getClaim("scope")).isEqualTo("nudm-ueau nudm-ueau:auth-events:create");
        assertThat(claims.getClaim("consumerPlmnId")).isEqualTo(Map.of("mcc", "999", "mnc", "70"));
        assertThat(claims.getClaim("producerPlmnId")).isEqualTo(Map.of("mcc", "001", "mnc", "01"));
        assertThat(claims.getExpirationTime().toInstant())
                .isBetween(Instant.now().plusSeconds(590), Instant.now().plusSeconds(601));
        var payload = JsonMapper.shared().readTree(token.getPayload().toString());
        assertThat(payload.get("aud").asString()).isEqualTo("UDM");
    }

    @Test
    void namesTheOneInstanceThatATokenIsFor() throws Exception {
        var answer = json(post("grant_type=client_credentials&nfInstanceId=" + AUSF + "&targetNfInstanceId=" + UDM
                + "&scope=nudm-ueau"));
        assertThat(SignedJWT.parse(answer.get("access_token").asString())
                        .getJWTClaimsSet()
                        .getAudience())
                .containsExactly(UDM.toString());
    }

    @Test
    void givesWhoeverIsNotRegisteredATokenForTheRegistration() throws Exception {
        var answer = post("grant_type=client_credentials&nfInstanceId=" + STRANGER
                + "&nfType=SMF&targetNfType=NRF&scope=nnrf-nfm+nnrf-disc");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unsupported_grant_type | grant_type=password&nfInstanceId=A&targetNfType=UDM&scope=nudm-ueau
            invalid_request        | nfInstanceId=A&targetNfType=UDM&scope=nudm-ueau
            invalid_request        | grant_type=client_credentials&targetNfType=UDM&scope=nudm-ueau
            invalid_request        | grant_type=client_credentials&nfInstanceId=ausf&targetNfType=UDM&scope=nudm-ueau
            invalid_request        | grant_type=client_credentials&nfInstanceId=A&targetNfType=UDM
            invalid_request        | grant_type=client_credentials&nfInstanceId=A&targetNfType=UDM&scope=nudm-ueau&scope=nudm-sdm
            invalid_request        | grant_type=client_credentials&nfInstanceId=A&targetNfType=UDM&scope=%3Cnudm%3E
            invalid_request        | grant_type=client_credentials&nfInstanceId=A&scope=nudm-ueau
            invalid_request        | grant_type=client_credentials&nfInstanceId=A&targetNfType=UDM&scope=nudm-ueau&requesterPlmn=99970
            invalid_request        | grant_type=client_credentials&nfInstanceId=A&targetNfType=UDM&scope=%zz
            invalid_scope          | grant_type=client_credentials&nfInstanceId=A&targetNfType=UDM&scope=nudm-sdm
            invalid_scope          | grant_type=client_credentials&nfInstanceId=A&targetNfType=NRF&scope=nudm-ueau
            invalid_client         | grant_type=client_credentials&nfInstanceId=S&targetNfType=UDM&scope=nudm-ueau
            invalid_client         | grant_type=client_credentials&nfInstanceId=A&nfType=AMF&targetNfType=UDM&scope=nudm-ueau
            invalid_client         | grant_type=client_credentials&nfInstanceId=A&targetNfType=UDM&scope=nudm-ueau&requesterPlmn=%7B%22mcc%22%3A%22001%22%2C%22mnc%22%3A%2201%22%7D
            unauthorized_client    | grant_type=client_credentials&nfInstanceId=U&nfType=UDM&targetNfType=UDM&scope=nudm-ueau
            """)
    void refusesWithTheErrorOfOAuth(String error, String form) throws Exception {
        var answer = post(form.replace("=A&", "=" + AUSF + "&")
                .replace("=S&", "=" + STRANGER + "&")
                .replace("=U&", "=" + UDM + "&"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        assertThat(json(answer).get("error").asString()).isEqualTo(error);
    }

    @Test
    void refusesWhatIsNoForm() throws Exception {
        var request = HttpRequest.newBuilder(nrf.resolve("/oauth2/token"))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(415);
    }

    private HttpResponse<String> post(String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(nrf.resolve("/oauth2/token"))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(nrf.resolve(path)).build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
