package io.akalab.lab.up;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.lab.CommandRun;
import io.akalab.lab.functions.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"udp://127.0.0.1:38412", "127.0.0.1", "tcp://127.0.0.1+127.0.0.2"})
    void refusesToListenForGnbsOnWhatIsNoAddress(String address) {
        var run = CommandRun.of("up", "--ephemeral", "--n2", address);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isNotBlank();
    }

    @Test
    void saysWhichPortOfN2IsTaken() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var base = Integer.toString(Ports.free().udm() - 1);
            var n2 = "tcp://127.0.0.1:" + socket.getLocalPort();
            var run = CommandRun.of("up", "--ephemeral", "--port-base", base, "--n2", n2);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("port " + socket.getLocalPort() + " is taken");
        }
    }
}
