package io.akalab.sbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.sbi.context.SbiContext;
import io.akalab.sbi.lab.KeyDerived;
import io.akalab.sbi.lab.LabTrace;
import io.akalab.sbi.lab.NasMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabTraceTest {

    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void showsExchangesNasMessagesAndKeysInOrder(Protocol protocol) throws Exception {
        try (var lab = DemoFunction.start("--akalab.lab.expose-keys=true", "--akalab.lab.trace-capacity=3")) {
            var uri = DemoFunction.uri(lab);
            protocol.get(uri.resolve("/demo/v1/context"));
            protocol.send(
                    "POST",
                    uri.resolve("/demo/v1/authentications"),
                    Map.of(
                            "Content-Type",
                            "application/json",
                            "traceparent",
                            "00-" + TRACE_ID + "-00f067aa0ba902b7-01"),
                    "{\"supiOrSuci\":\"imsi-999700000000001\",\"servingNetworkName\":\"5G:mnc070.mcc999.3gppnetwork.org\"}");
            var trace = lab.getBean(LabTrace.class);
            trace.record(
                    "imsi-999700000000001",
                    new NasMessage(
                            NasMessage.Direction.UPLINK,
                            "InitialUEMessage",
                            "Registration Request",
                            "7e0041",
                            Map.of("ngKSI", "7")));
            trace.record(
                    null,
                    new KeyDerived(
                            "Kseaf",
                            "TS 33.501 A.6",
                            "Kausf",
                            "6C",
                            List.of(new KeyDerived.Parameter("SNN", "3547", 2)),
                            "6c",
                            "ab"));

            var all = protocol.get(uri.resolve("/lab/v1/traces")).json();
            assertThat(all.valueStream().map(e -> e.get("sequence").asInt())).containsExactly(2, 3, 4);
            assertThat(all.valueStream().map(e -> e.at("/event/type").asString()))
                    .containsExactly("SbiExchange", "NasMessage", "KeyDerived");
            var exchange = all.get(0);
            assertThat(exchange.get("traceId").asString()).isEqualTo(TRACE_ID);
            assertThat(exchange.get("function").asString()).isEqualTo("AUSF");
            assertThat(exchange.get("supi").asString()).isEqualTo("imsi-999700000000001");
            assertThat(exchange.at("/event/status").asInt()).isEqualTo(201);
            assertThat(exchange.at("/event/requestBody").asString()).startsWith("{\"supiOrSuci\"");
            assertThat(exchange.at("/event/responseBody").asString()).contains("kseaf");

            assertThat(protocol.get(uri.resolve("/lab/v1/traces?since=3")).json())
                    .hasSize(1);
            assertThat(protocol.get(uri.resolve("/lab/v1/traces?traceId=" + TRACE_ID))
                            .json())
                    .hasSize(1);
            assertThat(protocol.get(uri.resolve("/lab/v1/traces?supi=imsi-999700000000001"))
                            .json())
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void keepsNothingWhenItIsOff(Protocol protocol) throws Exception {
        var trace = DemoFunction.shared().getBean(LabTrace.class);
        protocol.get(DemoFunction.uri(DemoFunction.shared()).resolve("/demo/v1/context"));
        SbiContext.fresh()
                .run(() -> trace.record(
                        null,
                        new NasMessage(
                                NasMessage.Direction.UPLINK,
                                "InitialUEMessage",
                                "Registration Request",
                                "7e",
                                Map.of())));
        assertThat(trace.enabled()).isFalse();
        assertThat(trace.entries(_ -> true)).isEmpty();
    }
}
