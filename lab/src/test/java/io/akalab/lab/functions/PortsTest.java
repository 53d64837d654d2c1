package io.akalab.lab.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.akalab.ngap.transport.N2Address;
import io.akalab.ngap.transport.N2Transports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void hasN2OnItsAssignedPortUnlessTheBaseIsAnother() {
        assertThat(Ports.above(7000).n2()).isEqualTo(38412);
        assertThat(Ports.above(8000)).isEqualTo(new Ports(8001, 8002, 8003, 8004, 8005));
    }

    @Test
    void tellsThatThePortOfN2IsTaken() throws IOException {
        var free = Ports.free();
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(free.withN2(socket.getLocalPort()).taken()).containsExactly(socket.getLocalPort());
            assertThat(free.withN2(0).taken()).isEmpty();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> free.withN2(70_000));
    }

    @Test
    void listensForGnbsOverTcpAndOverSctpWhereThereIsSctp() {
        var ports = Ports.above(8000);
        var tcp = N2Address.parse("tcp://127.0.0.1:8005");
        var both = List.of(N2Address.parse("sctp://127.0.0.1:8005"), tcp);
        assertThat(LabSettings.defaultN2(ports)).isEqualTo(N2Transports.hasSctp() ? both : List.of(tcp));
    }
}
