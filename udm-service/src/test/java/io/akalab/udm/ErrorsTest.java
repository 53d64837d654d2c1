package io.akalab.udm;

import static io.akalab.udm.RunningUdm.SUPI;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.udm.RunningUdm.Answer;
import org.apache.hc.core5.http.ContentType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The errors that every operation has (TS 29.500 clause 5.2.7), over HTTP/2. */
class ErrorsTest {

    private static final String AUTH_DATA = "/nudm-ueau/v1/" + SUPI + "/security-information/generate-auth-data";

    private static RunningUdm udm;

    @BeforeAll
    static void start() {
        udm = RunningUdm.start();
    }

    @AfterAll
    static void stop() {
        udm.close();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /nudm-ueau/v1/imsi-999700000000001/auth-events",
        "PUT, /nudm-ueau/v1/imsi-999700000000001/auth-events/1",
        "POST, /nudm-ueau/v1/imsi-999700000000001/security-information/generate-auth-data",
        "PUT, /provisioning/v1/subscribers/imsi-999700000000001/authentication-subscription"
    })
    void refusesBrokenJson(String method, String path) {
        assertProblem(udm.send(method, path, "{\"a\":"), 400, "INVALID_MSG_FORMAT");
        assertProblem(udm.send(method, path, "<a/>", ContentType.APPLICATION_XML), 415, "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(udm.send(method, path, "{\"a\":\"" + "x".repeat(1 << 17) + "\"}"), 413, "CONTENT_TOO_LARGE");
    }

    @ParameterizedTest
    @CsvSource({
        "/nudm-ueau/v1/imsi-999700000000001/no-such-thing, 404, RESOURCE_URI_STRUCTURE_NOT_FOUND",
        "/nudm-ueau/v2/imsi-999700000000001/auth-events, 400, INVALID_API",
        "/nudm-sdm/v1/imsi-999700000000001, 400, INVALID_API"
    })
    void knowsItsResources(String path, int status, String cause) {
        assertProblem(udm.post(path, "{}"), status, cause);
    }

    @Test
    void allowsItsMethodsOnly() {
        assertProblem(udm.get(AUTH_DATA), 405, "METHOD_NOT_ALLOWED");
        assertProblem(udm.post(RunningUdm.subscription(SUPI), "{}"), 405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void tellsWhetherItIsReady() {
        assertThat(udm.get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    private static void assertProblem(Answer answer, int status, String cause) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.cause()).isEqualTo(cause);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }
}
