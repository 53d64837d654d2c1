package io.akalab.sbi;

import static io.akalab.sbi.ScriptedPeer.body;
import static io.akalab.sbi.ScriptedPeer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.akalab.sbi.client.SbiClientFactory;
import io.akalab.sbi.client.UpstreamProblem;
import io.akalab.sbi.context.SbiContext;
import io.akalab.sbi.overload.LoadControl;
import io.akalab.sbi.overload.OverloadControl;
import io.akalab.sbi.problem.Cause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** TS 29.500 clauses 6.3 and 6.4, on both sides of the SBI. */
class OverloadTest {

    private static final String CONTEXT = "/demo/v1/context";

    /** A function with room for two requests, both of which wait for a peer that says nothing. */
    private static final class Busy implements AutoCloseable {

        private final ServletWebServerApplicationContext function = DemoFunction.start(
                "--akalab.sbi.overload.least=2",
                "--akalab.sbi.overload.first=2",
                "--akalab.sbi.client.response-timeout=5m");
        private final URI uri = DemoFunction.uri(function);
        private final ServerSocket silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

        Busy() throws Exception {
            var relay = uri.resolve("/demo/v1/relay?to=http://127.0.0.1:" + silent.getLocalPort());
            for (int i = 0; i < 2; i++) {
                threads.submit(() -> enter(relay));
            }
            while (Protocol.HTTP_1_1.get(uri.resolve(CONTEXT)).status() != 503) {
                Thread.onSpinWait();
            }
        }

        /** Again if it found no room because of the look whether there is any. */
        private static int enter(URI relay) throws Exception {
            int status;
            do {
                status = Protocol.HTTP_1_1.get(relay).status();
            } while (status == 503);
            return status;
        }

        @Override
        public void close() throws IOException {
            silent.close();
            threads.shutdownNow();
            function.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void refusesWhatItHasNoRoomForBeforeItReadsIt(Protocol protocol) throws Exception {
        try (var busy = new Busy()) {
            var uri = busy.uri.resolve("/demo/v1/authentications");
            var answer = protocol.send("POST", uri, Map.of("Content-Type", "application/json"), "{broken");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.cause()).isEqualTo("NF_CONGESTION");
            assertThat(answer.headers()).containsEntry("Retry-After", "1");
            assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void servesTheImportantHealthAndTheLabAllTheSame(Protocol protocol) throws Exception {
        try (var busy = new Busy()) {
            var important = Map.of("3gpp-Sbi-Message-Priority", "0");
            assertThat(protocol.send("GET", busy.uri.resolve(CONTEXT), important, "")
                            .status())
                    .isEqualTo(200);
            assertThat(protocol.get(busy.uri.resolve("/actuator/health/readiness"))
                            .status())
                    .isEqualTo(200);
            assertThat(protocol.get(busy.uri.resolve("/lab/v1/traces")).status())
                    .isEqualTo(404);
            assertThat(protocol.get(busy.uri.resolve(CONTEXT)).status()).isEqualTo(503);
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void tellsItsLoad(Protocol protocol) throws Exception {
        var lci = protocol.get(DemoFunction.uri(DemoFunction.shared()).resolve(CONTEXT))
                .headers()
                .get("3gpp-Sbi-Lci");
        var id = DemoFunction.shared().getBean(SbiProperties.class).nfInstanceId();
        assertThat(LoadControl.parse(String.valueOf(lci)).orElseThrow().scope()).isEqualTo("NF-Instance: " + id);
    }

    @Test
    void asksAnOverloadedPeerLess() {
        try (var peer = new ScriptedPeer()) {
            var oci = new OverloadControl(Instant.now(), Duration.ofMinutes(1), 50, "NF-Instance: x").header();
            peer.answering(_ -> body(200, "{}", "3gpp-Sbi-Oci", oci));
            var refused = 0;
            for (int i = 0; i < 11; i++) {
                refused += ask(peer, null) == null ? 0 : 1;
            }
            assertThat(refused).isEqualTo(5);
            assertThat(peer.received()).hasSize(6);
            for (int i = 0; i < 5; i++) {
                assertThat(ask(peer, "3")).isNull();
            }
        }
    }

    @Test
    void leavesAPeerAloneForAsLongAsItWants() {
        try (var peer = new ScriptedPeer()) {
            peer.answering(_ -> status(503, "Retry-After", "60"));
            assertThat(ask(peer, null)).isNotNull();
            peer.answering(_ -> body(200, "{}"));
            var problem = Objects.requireNonNull(ask(peer, null));
            assertThat(problem.status()).isEqualTo(503);
            assertThat(problem.is(Cause.NF_CONGESTION)).isTrue();
            assertThat(peer.received()).isEmpty();
            assertThat(ask(peer, "3")).isNull();
        }
    }

    private static @Nullable UpstreamProblem ask(ScriptedPeer peer, @Nullable String priority) {
        var client = DemoFunction.shared().getBean(SbiClientFactory.class).create(peer.uri(), "UDM");
        var context = new SbiContext(SbiContext.fresh().traceparent(), null, null, priority);
        return context.call(
                () -> catchThrowableOfType(UpstreamProblem.class, () -> client.get(URI.create("/nx/v1/x"), Map.class)));
    }
}
