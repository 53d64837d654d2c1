package io.akalab.sbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every error is a problem with its cause (TS 29.500 clause 5.2.7), over HTTP/1.1 and HTTP/2 alike. */
class ErrorsTest {

    private static final String AUTHENTICATIONS = "/demo/v1/authentications";
    private static final String SUPI = "imsi-999700000000001";
    private static final String SNN = "5G:mnc070.mcc999.3gppnetwork.org";
    private static final String JSON = "application/json";

    /** One row: what is asked, and the problem that answers it. */
    record Row(
            String what,
            String method,
            String path,
            @Nullable String contentType,
            String body,
            int status,
            String cause,
            List<String> params) {

        @Override
        public String toString() {
            return what;
        }
    }

    static final List<Row> ROWS = List.of(
            post("broken JSON", AUTHENTICATIONS, "{\"supiOrSuci\":", 400, "INVALID_MSG_FORMAT"),
            post("no JSON", AUTHENTICATIONS, "hello", 400, "INVALID_MSG_FORMAT"),
            post("JSON and more", AUTHENTICATIONS, "{} {}", 400, "INVALID_MSG_FORMAT"),
            post("an array", AUTHENTICATIONS, "[]", 400, "INVALID_MSG_FORMAT"),
            post("null", AUTHENTICATIONS, "null", 400, "INVALID_MSG_FORMAT"),
            post("no body", AUTHENTICATIONS, "", 400, "INVALID_MSG_FORMAT"),
            post(
                    "a member twice",
                    AUTHENTICATIONS,
                    "{\"supiOrSuci\":\"a\",\"supiOrSuci\":\"b\"}",
                    400,
                    "INVALID_MSG_FORMAT"),
            post(
                    "nothing mandatory",
                    AUTHENTICATIONS,
                    "{}",
                    400,
                    "MANDATORY_IE_MISSING",
                    "/servingNetworkName",
                    "/supiOrSuci"),
            post(
                    "one missing, one wrong",
                    AUTHENTICATIONS,
                    "{\"supiOrSuci\":\"x\"}",
                    400,
                    "MANDATORY_IE_MISSING",
                    "/servingNetworkName",
                    "/supiOrSuci"),
            post(
                    "null where mandatory",
                    AUTHENTICATIONS,
                    "{\"supiOrSuci\":null,\"servingNetworkName\":\"" + SNN + "\"}",
                    400,
                    "MANDATORY_IE_MISSING",
                    "/supiOrSuci"),
            post(
                    "a wrong pattern",
                    AUTHENTICATIONS,
                    info("5G:mnc70.mcc999.3gppnetwork.org", ""),
                    400,
                    "MANDATORY_IE_INCORRECT",
                    "/servingNetworkName"),
            post(
                    "a wrong optional",
                    AUTHENTICATIONS,
                    info(SNN, ",\"supportedFeatures\":\"xyz\""),
                    400,
                    "OPTIONAL_IE_INCORRECT",
                    "/supportedFeatures"),
            post(
                    "a nested one missing",
                    AUTHENTICATIONS,
                    info(SNN, ",\"resynchronizationInfo\":{\"rand\":\"" + "ab".repeat(16) + "\"}"),
                    400,
                    "MANDATORY_IE_MISSING",
                    "/resynchronizationInfo/auts"),
            post(
                    "a nested one too short",
                    AUTHENTICATIONS,
                    info(SNN, ",\"resynchronizationInfo\":{\"rand\":\"ab\",\"auts\":\"" + "ab".repeat(14) + "\"}"),
                    400,
                    "MANDATORY_IE_INCORRECT",
                    "/resynchronizationInfo/rand"),
            post(
                    "a number for a string",
                    AUTHENTICATIONS,
                    "{\"supiOrSuci\":1,\"servingNetworkName\":\"" + SNN + "\"}",
                    400,
                    "MANDATORY_IE_INCORRECT",
                    "/supiOrSuci"),
            post(
                    "a boolean for a string",
                    AUTHENTICATIONS,
                    "{\"supiOrSuci\":true}",
                    400,
                    "MANDATORY_IE_INCORRECT",
                    "/supiOrSuci"),
            post(
                    "a string for an object",
                    AUTHENTICATIONS,
                    info(SNN, ",\"resynchronizationInfo\":\"x\""),
                    400,
                    "OPTIONAL_IE_INCORRECT",
                    "/resynchronizationInfo"),
            post(
                    "a string for a boolean",
                    "/demo/v1/" + SUPI + "/events",
                    event("\"true\"", "\"2026-01-02T03:04:05Z\""),
                    400,
                    "MANDATORY_IE_INCORRECT",
                    "/success"),
            post(
                    "a number for a boolean",
                    "/demo/v1/" + SUPI + "/events",
                    event("1", "\"2026-01-02T03:04:05Z\""),
                    400,
                    "MANDATORY_IE_INCORRECT",
                    "/success"),
            post(
                    "a number for a time",
                    "/demo/v1/" + SUPI + "/events",
                    event("true", "1"),
                    400,
                    "MANDATORY_IE_INCORRECT",
                    "/timeStamp"),
            post(
                    "no time",
                    "/demo/v1/" + SUPI + "/events",
                    event("true", "\"yesterday\""),
                    400,
                    "MANDATORY_IE_INCORRECT",
                    "/timeStamp"),
            post(
                    "a wrong path variable",
                    "/demo/v1/imsi-1/events",
                    event("true", "\"2026-01-02T03:04:05Z\""),
                    400,
                    "MANDATORY_IE_INCORRECT",
                    "{supi}"),
            post(
                    "path and body wrong",
                    "/demo/v1/imsi-1/events",
                    "{}",
                    400,
                    "MANDATORY_IE_MISSING",
                    "/authType",
                    "/nfInstanceId",
                    "/servingNetworkName",
                    "/success",
                    "/timeStamp",
                    "{supi}"),
            post("a message without type", "/demo/v1/messages", "{}", 400, "MANDATORY_IE_MISSING", "/type"),
            post(
                    "a message of unknown type",
                    "/demo/v1/messages",
                    "{\"type\":\"NGReset\"}",
                    400,
                    "MANDATORY_IE_INCORRECT",
                    "/type"),
            post(
                    "a message without its PDU",
                    "/demo/v1/messages",
                    "{\"type\":\"UplinkNASTransport\"}",
                    400,
                    "MANDATORY_IE_MISSING",
                    "/nasPdu"),
            row(
                    "resStar too long",
                    "PUT",
                    AUTHENTICATIONS + "/1",
                    JSON,
                    "{\"resStar\":\"" + "ab".repeat(17) + "\"}",
                    400,
                    "MANDATORY_IE_INCORRECT",
                    "/resStar"),
            row(
                    "resStar a number",
                    "PUT",
                    AUTHENTICATIONS + "/1",
                    JSON,
                    "{\"resStar\":12}",
                    400,
                    "MANDATORY_IE_INCORRECT",
                    "/resStar"),
            row(
                    "no query parameter",
                    "GET",
                    "/demo/v1/numbers",
                    null,
                    "",
                    400,
                    "MANDATORY_QUERY_PARAM_MISSING",
                    "query n"),
            row(
                    "a wrong query parameter",
                    "GET",
                    "/demo/v1/numbers?n=x",
                    null,
                    "",
                    400,
                    "MANDATORY_QUERY_PARAM_INCORRECT",
                    "query n"),
            row(
                    "a wrong optional query parameter",
                    "GET",
                    "/demo/v1/numbers?n=1&m=x",
                    null,
                    "",
                    400,
                    "OPTIONAL_QUERY_PARAM_INCORRECT",
                    "query m"),
            row("an unknown version", "GET", "/demo/v2/context", null, "", 400, "INVALID_API"),
            row("an unknown API", "GET", "/nudm-sdm/v2/" + SUPI, null, "", 400, "INVALID_API"),
            row("an API whose name goes on", "GET", "/demo/v10/context", null, "", 400, "INVALID_API"),
            row("an unknown path", "GET", "/demo/v1/nothing", null, "", 404, "RESOURCE_URI_STRUCTURE_NOT_FOUND"),
            row("the root", "GET", "/", null, "", 404, "RESOURCE_URI_STRUCTURE_NOT_FOUND"),
            row("the error page", "GET", "/error", null, "", 404, "RESOURCE_URI_STRUCTURE_NOT_FOUND"),
            row(
                    "a path too deep",
                    "POST",
                    AUTHENTICATIONS + "/1/2",
                    JSON,
                    "{}",
                    404,
                    "RESOURCE_URI_STRUCTURE_NOT_FOUND"),
            row("the lab, switched off", "GET", "/lab/v1/traces", null, "", 404, "RESOURCE_URI_STRUCTURE_NOT_FOUND"),
            row("an application error", "DELETE", AUTHENTICATIONS + "/1", null, "", 404, "CONTEXT_NOT_FOUND"),
            row("a wrong method", "PATCH", AUTHENTICATIONS, JSON, "{}", 405, "METHOD_NOT_ALLOWED"),
            row("plain text", "POST", AUTHENTICATIONS, "text/plain", "{}", 415, "UNSUPPORTED_MEDIA_TYPE"),
            row("YAML", "POST", AUTHENTICATIONS, "application/yaml", "a: b", 415, "UNSUPPORTED_MEDIA_TYPE"),
            row("no media type", "POST", AUTHENTICATIONS, null, "{}", 415, "UNSUPPORTED_MEDIA_TYPE"),
            row("a fault", "GET", "/demo/v1/failure", null, "", 500, "SYSTEM_FAILURE"),
            row("a long URI", "GET", "/demo/v1/" + "a".repeat(20_000), null, "", 414, "URI_TOO_LONG"));

    static Stream<Arguments> rows() {
        return Stream.of(Protocol.values()).flatMap(protocol -> ROWS.stream().map(row -> arguments(protocol, row)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rows")
    void answersWithAProblem(Protocol protocol, Row row) throws Exception {
        var headers = new HashMap<String, String>();
        if (row.contentType() != null) {
            headers.put("Content-Type", row.contentType());
        }
        var answer = protocol.send(
                row.method(), DemoFunction.uri(DemoFunction.shared()).resolve(row.path()), headers, row.body());
        assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
        assertThat(answer.cause()).isEqualTo(row.cause());
        assertThat(answer.status()).isEqualTo(row.status());
        assertThat(answer.json().get("status").asInt()).isEqualTo(row.status());
        assertThat(answer.json().get("title").asString()).isNotBlank();
        assertThat(answer.json().get("detail").asString()).isNotBlank();
        assertThat(answer.invalidParams()).isEqualTo(row.params());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rows")
    void quotesNothingOfTheRequest(Protocol protocol, Row row) throws Exception {
        var headers = row.contentType() == null ? Map.<String, String>of() : Map.of("Content-Type", row.contentType());
        var body = protocol.send(
                        row.method(), DemoFunction.uri(DemoFunction.shared()).resolve(row.path()), headers, row.body())
                .body();
        assertThat(body)
                .doesNotContain(SUPI, "imsi-1", "ababab", "465b5ce8", "hello", "yesterday", "NGReset", "mnc70", "xyz");
        assertThat(body).doesNotContain("java", "springframework", "jackson", "Exception");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void tellsTheMethodsThatAreAllowed(Protocol protocol) throws Exception {
        var uri = DemoFunction.uri(DemoFunction.shared()).resolve(AUTHENTICATIONS + "/1");
        assertThat(protocol.send("POST", uri, Map.of("Content-Type", JSON), "{}")
                        .headers())
                .containsEntry("Allow", "DELETE, PUT");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void answersNotAcceptableAsAProblemAllTheSame(Protocol protocol) throws Exception {
        var uri = DemoFunction.uri(DemoFunction.shared()).resolve("/demo/v1/context");
        var answer = protocol.send("GET", uri, Map.of("Accept", "text/html"), "");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void refusesHeadersThatAreTooLarge(Protocol protocol) throws Exception {
        var uri = DemoFunction.uri(DemoFunction.shared()).resolve("/demo/v1/context");
        var answer = protocol.send("GET", uri, Map.of("X-Long", "a".repeat(20_000)), "");
        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.cause()).isEqualTo("HEADERS_TOO_LARGE");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void takesParametersOfAMediaType(Protocol protocol) throws Exception {
        var uri = DemoFunction.uri(DemoFunction.shared()).resolve(AUTHENTICATIONS);
        var headers = Map.of("Content-Type", "application/json; charset=utf-8", "Accept", "application/*; q=0.9");
        var answer = protocol.send("POST", uri, headers, info(SNN, ",\"later\":{\"x\":[1]}"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/3gppHal+json");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void takesNullForAResStarThatFailed(Protocol protocol) throws Exception {
        var uri = DemoFunction.uri(DemoFunction.shared()).resolve(AUTHENTICATIONS + "/1");
        var answer = protocol.send("PUT", uri, Map.of("Content-Type", JSON), "{\"resStar\":null}");
        assertThat(answer.json().get("authResult").asString()).isEqualTo("AUTHENTICATION_FAILURE");
    }

    private static Row post(String what, String path, String body, int status, String cause, String... params) {
        return new Row(what, "POST", path, JSON, body, status, cause, List.of(params));
    }

    private static Row row(
            String what,
            String method,
            String path,
            @Nullable String contentType,
            String body,
            int status,
            String cause,
            String... params) {
        return new Row(what, method, path, contentType, body, status, cause, List.of(params));
    }

    private static String info(String servingNetworkName, String more) {
        return "{\"supiOrSuci\":\"" + SUPI + "\",\"servingNetworkName\":\"" + servingNetworkName + "\"" + more + "}";
    }

    private static String event(String success, String timeStamp) {
        return "{\"nfInstanceId\":\"9392f0e2-e48f-41ea-87b8-41952c9b5bf2\",\"success\":" + success + ",\"timeStamp\":"
                + timeStamp + ",\"authType\":\"5G_AKA\",\"servingNetworkName\":\"" + SNN + "\"}";
    }
}
