package io.akalab.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.lab.api.LabApi;
import io.akalab.sbi.tls.NfCertificate;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.MockN2Link;
import io.akalab.simulator.registration.Outcome;
import io.akalab.simulator.registration.Registration;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A lab with mTLS and OAuth2, over four processes (TS 33.501 clause 13). */
class SecuredIT {

    private static final String INFO =
            "{\"supiOrSuci\":\"imsi-999709999999999\",\"servingNetworkName\":\"5G:mnc%s.mcc999.3gppnetwork.org\"}";

    @TempDir
    private static Path directory;

    private static @Nullable SecuredDeployment started;

    @BeforeAll
    static void start() throws Exception {
        started = SecuredDeployment.start(directory);
    }

    @AfterAll
    static void stop() {
        if (started != null) {
            started.close();
        }
    }

    private final SecuredDeployment deployment = Objects.requireNonNull(started);

    @EachMethod
    void registersOverTlsWithTokensAndWithNewCertificatesToo(String method) {
        assertRegisters(method);
        deployment.renewCertificates();
        assertRegisters(method);
    }

    private void assertRegisters(String method) {
        var subscriber = TestSubscriber.next(method);
        try (var api = new LabApi();
                var n2 = new MockN2Link(deployment.amf())) {
            api.provision(deployment.udm(), subscriber.imsi().value(), subscriber.provisioned());
            var outcome = new Registration(subscriber.ue(), n2, new GNb(), 1).register();
            assertThat(outcome).isInstanceOf(Outcome.Registered.class);
            assertThat(((Outcome.Registered) outcome).keysAgree()).isTrue();
        }
    }

    @Test
    void aCertificateAloneOpensNoServiceOf3gpp() throws Exception {
        var answer = post("amf", deployment.ausf().resolve("/nausf-auth/v1/ue-authentications"), "", INFO);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate")).contains("Bearer realm=\"AUSF\"");
    }

    @Test
    void aTokenOpensWhatItIsForWithItsOwnCertificateAlone() throws Exception {
        var uri = deployment.ausf().resolve("/nausf-auth/v1/ue-authentications");
        var token = token("amf", "AMF", "AUSF", "nausf-auth");
        assertThat(post("amf", uri, token, INFO.formatted("070")).statusCode()).isEqualTo(404);
        assertThat(post("udm", uri, token, INFO.formatted("070")).statusCode()).isEqualTo(401);
        var forTheUdm = token("amf", "AMF", "UDM", "nudm-ueau");
        assertThat(post("amf", uri, forTheUdm, INFO.formatted("070")).statusCode())
                .isEqualTo(401);
    }

    /** Who sends a notification has no token for it: the path is a secret between the two (TS 33.501 clause 13.4.1). */
    @Test
    void aNotificationNeedsNoTokenButThePathThatTheUdmWasTold() throws Exception {
        var guess = deployment.amf().resolve("/namf-callback/v1/a-guess/dereg-notify");
        var answer = post("udm", guess, "", "{\"deregReason\":\"SUBSCRIPTION_WITHDRAWN\"}");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("CONTEXT_NOT_FOUND");
    }

    @Test
    void aServingNetworkIsTheOneOfThePlmnInTheToken() throws Exception {
        var answer = post(
                "amf",
                deployment.ausf().resolve("/nausf-auth/v1/ue-authentications"),
                token("amf", "AMF", "AUSF", "nausf-auth"),
                INFO.formatted("071"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("SERVING_NETWORK_NOT_AUTHORIZED");
    }

    @Test
    void theNrfGivesNobodyATokenInAnothersName() throws Exception {
        var form = form(idOf("ausf"), "AUSF", "UDM", "nudm-ueau");
        var answer =
                send("amf", deployment.nrf().resolve("/oauth2/token"), "application/x-www-form-urlencoded", "", form);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_client");
    }

    @Test
    void provisioningIsForTheOperatorAlone() throws Exception {
        var uri = deployment.udm().resolve("/provisioning/v1/home-network-keys");
        assertThat(get("operator", uri)).isEqualTo(200);
        assertThat(get("amf", uri)).isEqualTo(403);
    }

    private String token(String holder, String type, String target, String scope) throws Exception {
        var answer = send(
                holder,
                deployment.nrf().resolve("/oauth2/token"),
                "application/x-www-form-urlencoded",
                "",
                form(idOf(holder), type, target, scope));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
    }

    private static String idOf(String holder) {
        return NfCertificate.read(directory.resolve("certs").resolve(holder).resolve("certificate.pem"))
                .nfInstanceId()
                .orElseThrow()
                .toString();
    }

    private static String form(String id, String type, String target, String scope) {
        return Stream.of(
                        "grant_type=client_credentials",
                        "nfInstanceId=" + id,
                        "nfType=" + type,
                        "targetNfType=" + target,
                        "scope=" + scope,
                        "requesterPlmn="
                                + URLEncoder.encode("{\"mcc\":\"999\",\"mnc\":\"70\"}", StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> post(String holder, URI uri, String token, String body)
            throws IOException, InterruptedException {
        return send(holder, uri, "application/json", token, body);
    }

    private HttpResponse<String> send(String holder, URI uri, String contentType, String token, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(uri).header("content-type", contentType).POST(BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("authorization", "Bearer " + token);
        }
        try (var http = http(holder)) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    private int get(String holder, URI uri) throws IOException, InterruptedException {
        try (var http = http(holder)) {
            return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private HttpClient http(String holder) {
        return HttpClient.newBuilder().sslContext(deployment.context(holder)).build();
    }
}
