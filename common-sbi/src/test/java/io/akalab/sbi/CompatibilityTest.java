package io.akalab.sbi;

import static io.akalab.sbi.ScriptedPeer.body;
import static io.akalab.sbi.ScriptedPeer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.client.SbiClientFactory;
import io.akalab.sbi.client.UpstreamProblem;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The rows of docs/compatibility.md that concern every API, in lenient and in strict mode. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompatibilityTest {

    private static final String INFO =
            "{\"supiOrSuci\":\"imsi-999700000000001\",\"servingNetworkName\":\"5G:mnc070.mcc999.3gppnetwork.org\"}";
    private static final URI THINGS = URI.create("/nx/v1/things");

    private final URI lenient = DemoFunction.uri(DemoFunction.shared());
    private ServletWebServerApplicationContext strictFunction;
    private URI strict;
    private ScriptedPeer peer;
    private SbiClient lenientClient;
    private SbiClient strictClient;

    @BeforeAll
    void start() {
        strictFunction = DemoFunction.start("--akalab.sbi.strict=true");
        strict = DemoFunction.uri(strictFunction);
        peer = new ScriptedPeer();
        lenientClient = DemoFunction.shared().getBean(SbiClientFactory.class).create(peer.uri(), "UDM");
        strictClient = strictFunction.getBean(SbiClientFactory.class).create(peer.uri(), "UDM");
    }

    @AfterAll
    void stop() {
        strictFunction.close();
        peer.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/3gppHal+json",
                "application/hal+json",
                "text/json",
                "application/json; charset=",
                "application/json; charset=\"utf 8\""
            })
    void takesOtherNamesOfJson(String contentType) throws Exception {
        assertThat(post(lenient, Map.of("Content-Type", contentType)).status()).isEqualTo(201);
        assertThat(post(strict, Map.of("Content-Type", contentType)).status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/merge-patch+json",
                "application/x-www-form-urlencoded",
                "application/json; charset=utf-99"
            })
    void takesNothingElseForJson(String contentType) throws Exception {
        assertThat(post(lenient, Map.of("Content-Type", contentType)).status()).isEqualTo(415);
        assertThat(post(strict, Map.of("Content-Type", contentType)).status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/json", "text/html, text/json;q=0.5"})
    void answersWhoeverAcceptsSomeJson(String accept) throws Exception {
        for (var protocol : Protocol.values()) {
            var headers = Map.of("Accept", accept);
            assertThat(protocol.send("GET", lenient.resolve("/demo/v1/context"), headers, "")
                            .status())
                    .isEqualTo(200);
            assertThat(protocol.send("GET", strict.resolve("/demo/v1/context"), headers, "")
                            .status())
                    .isEqualTo(406);
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void takesASlashAtTheEndOfAPath(Protocol protocol) throws Exception {
        for (var path : new String[] {"/demo/v1/context/", "/demo/v1/numbers/?n=1"}) {
            assertThat(protocol.get(lenient.resolve(path)).status()).isEqualTo(200);
            assertThat(protocol.get(strict.resolve(path)).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2020-08-22T11:53:10.317625-0400, 201, 400",
        "2020-08-22T11:53:10.317625-04:00, 201, 201",
        "2020-08-22T15:53:10Z, 201, 201",
        "2020-08-22t15:53:10z, 201, 201",
        "2020-08-22T15:53:10, 400, 400",
        "2020-08-22 15:53:10Z, 400, 400",
        "1598111590, 400, 400"
    })
    void readsAnOffsetWithoutAColon(String time, int leniently, int strictly) throws Exception {
        var event = "{\"nfInstanceId\":\"9392f0e2-e48f-41ea-87b8-41952c9b5bf2\",\"success\":true,\"timeStamp\":\""
                + time + "\",\"authType\":\"5G_AKA\",\"servingNetworkName\":\"5G:mnc070.mcc999.3gppnetwork.org\"}";
        var headers = Map.of("Content-Type", "application/json");
        var path = "/demo/v1/imsi-999700000000001/events";
        assertThat(Protocol.HTTP_2
                        .send("POST", lenient.resolve(path), headers, event)
                        .status())
                .isEqualTo(leniently);
        assertThat(Protocol.HTTP_2
                        .send("POST", strict.resolve(path), headers, event)
                        .status())
                .isEqualTo(strictly);
    }

    @Test
    void takesAnAbsentMemberForOneThatIsNull() throws Exception {
        var headers = Map.of("Content-Type", "application/json");
        var answer = Protocol.HTTP_2.send("PUT", lenient.resolve("/demo/v1/authentications/1"), headers, "{}");
        assertThat(answer.body()).isEqualTo("{\"authResult\":\"AUTHENTICATION_FAILURE\"}");
        var refused = Protocol.HTTP_2.send("PUT", strict.resolve("/demo/v1/authentications/1"), headers, "{}");
        assertThat(refused.cause()).isEqualTo("MANDATORY_IE_MISSING");
        assertThat(refused.invalidParams()).containsExactly("/resStar");
    }

    @ParameterizedTest
    @CsvSource({"201, 200", "201, 204", "200, 201", "204, 200", "204, 202"})
    void takesTheSuccessNextToTheOneThatIsDue(int due, int status) {
        peer.answering(_ -> status(status, "Location", peer.uri() + "/nx/v1/things/1"));
        assertThatCode(() -> lenientClient.post(THINGS, Map.of(), due)).doesNotThrowAnyException();
        assertThat(problem(() -> strictClient.post(THINGS, Map.of(), due)).is(Cause.UPSTREAM_SERVER_ERROR))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"201, 202", "200, 204", "204, 201", "200, 206"})
    void takesNoOtherSuccess(int due, int status) {
        peer.answering(_ -> status(status, "Location", peer.uri() + "/nx/v1/things/1"));
        assertThat(problem(() -> lenientClient.post(THINGS, Map.of(), due)).is(Cause.UPSTREAM_SERVER_ERROR))
                .isTrue();
    }

    @Test
    void takesARelativeLocation() {
        peer.answering(_ -> status(201, "Location", "/nx/v1/things/1"));
        assertThat(lenientClient.create(THINGS, Map.of())).isEqualTo(peer.uri().resolve("/nx/v1/things/1"));
        assertThat(problem(() -> strictClient.create(THINGS, Map.of())).is(Cause.UPSTREAM_SERVER_ERROR))
                .isTrue();
    }

    @Test
    void doesWithoutALocation() {
        peer.answering(_ -> status(201));
        assertThat(lenientClient.create(THINGS, Map.of())).isNull();
        assertThat(problem(() -> strictClient.create(THINGS, Map.of())).is(Cause.UPSTREAM_SERVER_ERROR))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/octet-stream", "application/json5"})
    void takesJsonByAnyNameInAnAnswer(String contentType) {
        peer.answering(_ -> body(200, "{\"a\":1}", "Content-Type", contentType));
        assertThat(lenientClient.get(THINGS, Map.class).body()).isEqualTo(Map.of("a", 1));
        assertThat(problem(() -> strictClient.get(THINGS, Map.class)).is(Cause.UPSTREAM_SERVER_ERROR))
                .isTrue();
    }

    @Test
    void takesAResourceWithLinksForOneByAnyName() {
        peer.answering(_ -> body(200, "{\"_links\":{}}"));
        assertThat(lenientClient.get(THINGS, Map.class).body()).isEqualTo(Map.of("_links", Map.of()));
        assertThat(problem(() -> strictClient.get(THINGS, Map.class)).is(Cause.UPSTREAM_SERVER_ERROR))
                .isTrue();
        peer.answering(_ -> body(200, "{\"_links\":{}}", "Content-Type", "application/3gpphal+json"));
        assertThat(strictClient.get(THINGS, Map.class).body()).isEqualTo(Map.of("_links", Map.of()));
    }

    @Test
    void readsACauseThatComesAsPlainJson() {
        peer.answering(_ -> body(404, "{\"status\":404,\"cause\":\"USER_NOT_FOUND\"}"));
        assertThat(cause(lenientClient)).isEqualTo("USER_NOT_FOUND");
        assertThat(cause(strictClient)).isEqualTo("null");
    }

    private static String cause(SbiClient client) {
        var problem = catchThrowableOfType(UpstreamProblem.class, () -> client.get(THINGS, Map.class));
        return String.valueOf(problem.upstreamCause());
    }

    private static SbiProblem problem(Callable<?> request) {
        return catchThrowableOfType(SbiProblem.class, request::call);
    }

    private static SbiProblem problem(Runnable request) {
        return catchThrowableOfType(SbiProblem.class, request::run);
    }

    /** Over HTTP/1.1: the HTTP/2 client of the tests cannot say what makes no sense. */
    private static Protocol.Answer post(URI function, Map<String, String> headers) throws Exception {
        return Protocol.HTTP_1_1.send("POST", function.resolve("/demo/v1/authentications"), headers, INFO);
    }
}
