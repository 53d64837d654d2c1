package io.akalab.sbi.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthCheckTest {

    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void passesWhenTheServiceIsReady() {
        answer(200);

        assertThat(HealthCheck.isReady(readiness())).isTrue();
    }

    @Test
    void failsWhenTheServiceIsNotReadyYet() {
        answer(503);

        assertThat(HealthCheck.isReady(readiness())).isFalse();
    }

    @Test
    void failsWhenTheEndpointIsMissing() {
        assertThat(HealthCheck.isReady(readiness())).isFalse();
    }

    @Test
    void failsWhenNobodyListens() {
        server.stop(0);

        assertThat(HealthCheck.isReady(readiness())).isFalse();
    }

    private URI readiness() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/actuator/health/readiness");
    }

    private void answer(int status) {
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }
}
