package io.akalab.ngap.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.akalab.ngap.transport.N2Address.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class N2AddressTest {

    @Test
    void readsKindHostAndPort() {
        assertThat(N2Address.parse(" sctp://192.0.2.1:38413 ")).isEqualTo(new N2Address(Kind.SCTP, "192.0.2.1", 38413));
        assertThat(N2Address.parse("tcp://amf.example:0")).isEqualTo(new N2Address(Kind.TCP, "amf.example", 0));
    }

    @Test
    void takesTheAssignedPortIfNoneIsGiven() {
        assertThat(N2Address.parse("sctp://amf.example")).isEqualTo(new N2Address(Kind.SCTP, "amf.example", 38412));
    }

    @Test
    void readsIpv6AddressesInBrackets() {
        assertThat(N2Address.parse("tcp://[2001:db8::1]:9")).isEqualTo(new N2Address(Kind.TCP, "2001:db8::1", 9));
        assertThat(N2Address.parse("tcp://[::1]").port()).isEqualTo(38412);
    }

    @Test
    void readsSeveralAddressesOfASctpHost() {
        assertThat(N2Address.parse("sctp://192.0.2.1+[2001:db8::1]:38412"))
                .isEqualTo(new N2Address(Kind.SCTP, "192.0.2.1", 38412, List.of("2001:db8::1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sctp://192.0.2.1:38412",
                "tcp://[2001:db8::1]:1",
                "sctp://192.0.2.1+198.51.100.1+[2001:db8::1]:38412"
            })
    void writesWhatItReads(String text) {
        assertThat(N2Address.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "192.0.2.1:38412",
                "udp://192.0.2.1",
                "sctp://",
                "sctp://:38412",
                "sctp://192.0.2.1:70000",
                "sctp://192.0.2.1:-1",
                "sctp://2001:db8::1:38412",
                "sctp://192.0.2.1:38412/path",
                "sctp://192.0.2.1+:38412",
                "tcp://192.0.2.1+198.51.100.1"
            })
    void refusesWhatIsNoAddress(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> N2Address.parse(text));
    }
}
