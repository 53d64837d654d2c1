package io.akalab.ausf.ueauthentication;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.ausf.AusfApplication;
import io.akalab.fakeudm.FakeUdm;
import io.akalab.fakeudm.Http11;
import io.akalab.openapi.nudm.ueau.AuthenticationInfoResult;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.ResponseEntity;

/** The rows of docs/compatibility.md that concern requests to an AUSF, in lenient and in strict mode. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompatibilityTest {

    private static final String SNN = "5G:mnc070.mcc999.3gppnetwork.org";
    private static final String COLLECTION = "/nausf-auth/v1/ue-authentications";
    private static final Pattern LINK = Pattern.compile("\"href\":\"http://[^/]+([^\"]+)\"");

    private ConfigurableApplicationContext udm;
    private ConfigurableApplicationContext lenientAusf;
    private ConfigurableApplicationContext strictAusf;
    private Http11 lenient;
    private Http11 strict;

    @BeforeAll
    void start() {
        udm = FakeUdm.start();
        lenientAusf = ausf(false);
        strictAusf = ausf(true);
        lenient = new Http11(FakeUdm.uri(lenientAusf));
        strict = new Http11(FakeUdm.uri(strictAusf));
    }

    @AfterAll
    void stop() {
        strictAusf.close();
        lenientAusf.close();
        udm.close();
    }

    private ConfigurableApplicationContext ausf(boolean strict) {
        return AusfApplication.application()
                .run("--server.port=0", "--akalab.ausf.udm-uri=" + FakeUdm.uri(udm), "--akalab.sbi.strict=" + strict);
    }

    @Test
    void takesAnAbsentResStarForNone() throws Exception {
        var answer = lenient.send("PUT", link(lenient, FakeUdm.SUPI), "{}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"authResult\":\"AUTHENTICATION_FAILURE\"}");
        var waiting = link(strict, FakeUdm.SUPI);
        var refused = strict.send("PUT", waiting, "{}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("MANDATORY_IE_MISSING", "/resStar");
        assertThat(strict.send("PUT", waiting, "{\"resStar\":null}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesNullForNoResStarInBothModes() throws Exception {
        for (var ausf : new Http11[] {lenient, strict}) {
            var answer = ausf.send("PUT", link(ausf, FakeUdm.SUPI), "{\"resStar\":null}");
            assertThat(answer.body()).isEqualTo("{\"authResult\":\"AUTHENTICATION_FAILURE\"}");
        }
    }

    @Test
    void takesAnAbsentEapPayloadForNone() throws Exception {
        var answer = lenient.send("POST", link(lenient, FakeUdm.EAP_SUPI), "{}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("AUTHENTICATION_FAILURE").doesNotContain("kSeaf");
        var waiting = link(strict, FakeUdm.EAP_SUPI);
        var refused = strict.send("POST", waiting, "{}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("MANDATORY_IE_MISSING", "/eapPayload");
        assertThat(strict.send("POST", waiting, "{\"eapPayload\":null}").statusCode())
                .isEqualTo(200);
    }

    /** The serving network name goes into the keys as it is: nothing is read into it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "5G:mnc70.mcc999.3gppnetwork.org",
                "5g:mnc070.mcc999.3gppnetwork.org",
                "5G:MNC070.MCC999.3gppnetwork.org",
                "5G:mnc070.mcc999.3gppnetwork.org:0123456789a",
                "5G:mnc070.mcc999.3gppnetwork.org.",
                "mnc070.mcc999.3gppnetwork.org"
            })
    void readsNothingIntoAServingNetworkName(String servingNetworkName) throws Exception {
        for (var ausf : new Http11[] {lenient, strict}) {
            var answer = ausf.send("POST", COLLECTION, info(FakeUdm.SUPI, servingNetworkName));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("MANDATORY_IE_INCORRECT", "/servingNetworkName");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, 201, 406",
        "application/problem+json, 201, 406",
        "application/3gppHal+json, 201, 201",
        "'application/3gpphal+json, application/problem+json', 201, 201",
        "*/*, 201, 201",
        "text/html, 406, 406"
    })
    void answersWithLinksWhateverJsonIsAccepted(String accept, int leniently, int strictly) throws Exception {
        assertThat(start(lenient, accept).statusCode()).isEqualTo(leniently);
        assertThat(start(strict, accept).statusCode()).isEqualTo(strictly);
    }

    @Test
    void takesASlashAtTheEndOfTheCollection() throws Exception {
        var body = info(FakeUdm.SUPI, SNN);
        var answer = lenient.send("POST", COLLECTION + "/", body);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("//ue", "authentications//");
        assertThat(strict.send("POST", COLLECTION + "/", body).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"suci-0-999-70-0-0-0-0000000009, 201, 500", "imsi-999700000000009, 201, 201"})
    void knowsWhomAVectorIsForWhereTheUdmDoesNotSay(String asked, int leniently, int strictly) throws Exception {
        udm.getBean(FakeUdm.class).withoutSupi.set(true);
        try {
            assertThat(lenient.send("POST", COLLECTION, info(asked, SNN)).statusCode())
                    .isEqualTo(leniently);
            assertThat(strict.send("POST", COLLECTION, info(asked, SNN)).statusCode())
                    .isEqualTo(strictly);
        } finally {
            udm.getBean(FakeUdm.class).withoutSupi.set(false);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "404, 404, USER_NOT_FOUND",
        "401, 403, AUTHENTICATION_REJECTED",
        "403, 403, AUTHENTICATION_REJECTED",
        "400, 500, AV_GENERATION_PROBLEM",
        "500, 500, AV_GENERATION_PROBLEM"
    })
    void readsARefusalOfTheUdmThatHasNoCause(int answered, int status, String cause) throws Exception {
        refuses(ResponseEntity.status(answered).build(), lenient, status, cause);
        refuses(ResponseEntity.status(answered).build(), strict, 500, "AV_GENERATION_PROBLEM");
    }

    /** Such a refusal is of the AUSF, whatever the subscriber is. */
    @Test
    void readsNothingAboutASubscriberOutOfARefusedToken() throws Exception {
        var challenge = ResponseEntity.status(401)
                .header("WWW-Authenticate", "Bearer realm=\"UDM\"")
                .<AuthenticationInfoResult>build();
        refuses(challenge, lenient, 500, "AV_GENERATION_PROBLEM");
        refuses(challenge, strict, 500, "AV_GENERATION_PROBLEM");
    }

    private void refuses(ResponseEntity<AuthenticationInfoResult> ofUdm, Http11 ausf, int status, String cause)
            throws Exception {
        var answer = udm.getBean(FakeUdm.class).answer;
        answer.set(ofUdm);
        try {
            var refused = ausf.send("POST", COLLECTION, info(FakeUdm.SUPI, SNN));
            assertThat(refused.statusCode()).isEqualTo(status);
            assertThat(refused.body()).contains("\"cause\":\"" + cause + "\"");
        } finally {
            answer.set(null);
        }
    }

    @Test
    void answersWhichFeaturesBothSidesSupport() throws Exception {
        var link = link(lenient, FakeUdm.EAP_SUPI);
        var answer = lenient.send("POST", link, "{\"eapPayload\":null,\"supportedFeatures\":\"3\"}");
        assertThat(answer.body()).contains("\"supportedFeatures\":\"0\"");
    }

    private static String link(Http11 ausf, String supi) throws Exception {
        var link = LINK.matcher(ausf.send("POST", COLLECTION, info(supi, SNN)).body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static HttpResponse<String> start(Http11 ausf, String accept) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(ausf.apiRoot() + COLLECTION))
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("Content-Type", "application/json")
                    .header("Accept", accept)
                    .POST(HttpRequest.BodyPublishers.ofString(info(FakeUdm.SUPI, SNN)))
                    .build();
            return http.send(request, BodyHandlers.ofString());
        }
    }

    private static String info(String supiOrSuci, String servingNetworkName) {
        return "{\"supiOrSuci\":\"" + supiOrSuci + "\",\"servingNetworkName\":\"" + servingNetworkName + "\"}";
    }
}
