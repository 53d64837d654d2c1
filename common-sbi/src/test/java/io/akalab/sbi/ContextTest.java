package io.akalab.sbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.sbi.context.Deadline;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a request carries through a hop (TS 29.500 clauses 5.2.3.2 and 6.11.2). */
class ContextTest {

    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final URI function = DemoFunction.uri(DemoFunction.shared());
    private final URI relay = function.resolve("/demo/v1/relay?to=" + function);

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void carriesCorrelationPriorityAndTraceOn(Protocol protocol) throws Exception {
        var headers = Map.of(
                "3gpp-Sbi-Correlation-Info", "imsi-999700000000001",
                "3gpp-Sbi-Message-Priority", "7",
                "traceparent", TRACEPARENT);
        var seen = protocol.send("GET", relay, headers, "").json();
        assertThat(seen.get("3gpp-Sbi-Correlation-Info").asString()).isEqualTo("imsi-999700000000001");
        assertThat(seen.get("3gpp-Sbi-Message-Priority").asString()).isEqualTo("7");
        assertThat(seen.get("traceId").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(seen.get("traceparent").asString()).isNotEqualTo(TRACEPARENT).endsWith("-01");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void setsNoDeadlineWhereNobodyBehindItHasOne(Protocol protocol) throws Exception {
        var seen = protocol.send("GET", relay, Map.of(), "").json();
        assertThat(seen.path("3gpp-Sbi-Max-Rsp-Time").asString("")).isEmpty();
        assertThat(seen.path("3gpp-Sbi-Sender-Timestamp").asString("")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void promisesNoMorePatienceThanItHas(Protocol protocol) throws Exception {
        var seen = protocol.send("GET", relay, Map.of("3gpp-Sbi-Max-Rsp-Time", "60000"), "")
                .json();
        assertThat(seen.get("3gpp-Sbi-Max-Rsp-Time").asString()).isEqualTo("5000");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void makesATraceWhereThereIsNone(Protocol protocol) throws Exception {
        var seen = protocol.send("GET", relay, Map.of("traceparent", "rubbish"), "")
                .json();
        assertThat(seen.get("traceparent").asString())
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00")
                .contains(seen.get("traceId").asString());
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void passesTheTimeThatIsLeftOn(Protocol protocol) throws Exception {
        var seen = protocol.send("GET", relay, Map.of("3gpp-Sbi-Max-Rsp-Time", "4000"), "")
                .json();
        assertThat(Long.parseLong(seen.get("3gpp-Sbi-Max-Rsp-Time").asString())).isBetween(1L, 4_000L);
        assertThat(seen.get("3gpp-Sbi-Sender-Timestamp").asString())
                .matches(
                        "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d[.]\\d{3} GMT");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void refusesWhatCameTooLate(Protocol protocol) throws Exception {
        var headers = Map.of(
                "3gpp-Sbi-Max-Rsp-Time", "1000", "3gpp-Sbi-Sender-Timestamp", "Sun, 04 Aug 2019 08:49:37.845 GMT");
        var answer = protocol.send("GET", function.resolve("/demo/v1/failure"), headers, "");
        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.cause()).isEqualTo("TIMED_OUT_REQUEST");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void givesUpWhenTheTimeRunsOutAtThePeer(Protocol protocol) throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var toSilence = function.resolve("/demo/v1/relay?to=http://127.0.0.1:" + silent.getLocalPort());
            var headers = Map.of(
                    "3gpp-Sbi-Max-Rsp-Time", "300", "3gpp-Sbi-Sender-Timestamp", Deadline.timestamp(Instant.now()));
            var answer = protocol.send("GET", toSilence, headers, "");
            assertThat(answer.status()).isEqualTo(504);
            assertThat(answer.cause()).isEqualTo("TIMED_OUT_REQUEST");
        }
    }
}
