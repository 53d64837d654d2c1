package io.akalab.sbi;

import static io.akalab.sbi.ScriptedPeer.body;
import static io.akalab.sbi.ScriptedPeer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.client.SbiClientFactory;
import io.akalab.sbi.client.UpstreamProblem;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TS 29.500 clauses 6.10.9 and 6.2.2. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedirectsTest {

    private static final URI THINGS = URI.create("/nx/v1/things?x=1");

    private ScriptedPeer first;
    private ScriptedPeer second;
    private SbiClient client;

    @BeforeAll
    void start() {
        first = new ScriptedPeer();
        second = new ScriptedPeer();
        client = DemoFunction.shared().getBean(SbiClientFactory.class).create(first.uri(), "UDM");
    }

    @AfterAll
    void stop() {
        first.close();
        second.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void followsWithMethodAndBody(int status) {
        first.answering(_ -> status(status, "Location", second.uri() + "/ny/v1/others"));
        second.answering(_ -> body(201, "{\"a\":1}", "Location", "/ny/v1/others/7"));
        var answer = client.post(THINGS, Map.of("k", "v"), 201, Map.class);
        assertThat(answer.body()).isEqualTo(Map.of("a", 1));
        assertThat(answer.location()).isEqualTo(second.uri().resolve("/ny/v1/others/7"));
        assertThat(second.received()).singleElement().satisfies(came -> {
            assertThat(came.method()).isEqualTo("POST");
            assertThat(came.pathAndQuery()).isEqualTo("/ny/v1/others");
            assertThat(came.body()).isEqualTo("{\"k\":\"v\"}");
            assertThat(came.headers().get("Content-Type")).isEqualTo("application/json");
            assertThat(came.headers()).containsKeys("User-Agent", "traceparent");
        });
    }

    @Test
    void followsARelativeLocation() {
        first.answering(came -> came.pathAndQuery().equals("/nx/v1/elsewhere")
                ? body(200, "{}")
                : status(307, "Location", "elsewhere"));
        client.get(THINGS, Map.class);
        assertThat(first.received()).hasSize(2);
    }

    @Test
    void followsByTheScpThatTheAnswerNames() {
        first.answering(_ -> body(307, "{\"cause\":\"SCP_REDIRECTION\",\"targetScp\":\"" + second.uri() + "/scp\"}"));
        second.answering(_ -> body(200, "{}"));
        client.get(THINGS, Map.class);
        assertThat(second.received()).singleElement().satisfies(came -> {
            assertThat(came.pathAndQuery()).isEqualTo("/scp/nx/v1/things?x=1");
            assertThat(came.headers())
                    .containsEntry("3gpp-Sbi-Target-apiRoot", first.uri().toString());
        });
    }

    @Test
    void goesNowhereTwice() {
        first.answering(_ -> status(307, "Location", second.uri() + "/nx/v1/things"));
        second.answering(_ -> status(308, "Location", first.uri() + THINGS.toString()));
        var problem = problem();
        assertThat(problem.is(Cause.UPSTREAM_SERVER_ERROR)).isTrue();
        assertThat(problem.getMessage()).contains("in a circle").doesNotContain("things");
        assertThat(first.received()).hasSize(1);
        assertThat(second.received()).hasSize(1);
    }

    @Test
    void givesUpAfterFiveRedirects() {
        first.answering(came -> status(307, "Location", came.pathAndQuery() + "y"));
        assertThat(problem().is(Cause.UPSTREAM_SERVER_ERROR)).isTrue();
        assertThat(first.received()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://127.0.0.1/x", "file:///etc/passwd", "http://user:secret@127.0.0.1/x", "http:///x", ":", ""
            })
    void followsToNothingButAnOriginOfHttp(String location) {
        first.answering(_ -> status(307, "Location", location));
        var problem = catchThrowableOfType(UpstreamProblem.class, () -> client.get(THINGS, Map.class));
        assertThat(problem.upstreamStatus()).isEqualTo(307);
    }

    @Test
    void leavesOtherRedirectsAlone() {
        first.answering(_ -> status(302, "Location", second.uri().toString()));
        second.answering(_ -> body(200, "{}"));
        var problem = catchThrowableOfType(UpstreamProblem.class, () -> client.get(THINGS, Map.class));
        assertThat(problem.upstreamStatus()).isEqualTo(302);
        assertThat(second.received()).isEmpty();
    }

    private SbiProblem problem() {
        return catchThrowableOfType(SbiProblem.class, () -> client.get(THINGS, Map.class));
    }
}
