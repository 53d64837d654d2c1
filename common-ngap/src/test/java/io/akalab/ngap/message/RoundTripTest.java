package io.akalab.ngap.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Criticality;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

    private static final int MESSAGES = 200;

    static Stream<Class<?>> types() {
        return RandomMessages.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsWhatItWrote(Class<?> type) {
        var messages = new RandomMessages(38_413);
        for (int i = 0; i < MESSAGES; i++) {
            var message = messages.next(type);
            var again = decoded(message.encode());
            assertThat(again).hasSameClassAs(message);
            assertThat(WiresharkFields.of(again)).isEqualTo(WiresharkFields.of(message));
            assertThat(again.encode().toHex()).isEqualTo(message.encode().toHex());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void tellsNothingInItsTextForm(Class<?> type) {
        var messages = new RandomMessages(33_501);
        for (int i = 0; i < MESSAGES; i++) {
            var message = messages.next(type);
            for (var secret : WiresharkFields.of(message).entrySet()) {
                if (List.of("NAS_PDU", "SecurityKey", "nextHopNH", "MaskedIMEISV", "fiveG_TMSI")
                        .contains(secret.getKey())) {
                    assertThat(message.toString()).doesNotContain(secret.getValue());
                }
            }
        }
    }

    @Test
    void keepsElementsThatItOnlyCarriesInTheirPlace() {
        var plmn = new ProtocolIe(IeId.SELECTED_PLMN_IDENTITY, Criticality.IGNORE, Octets.ofHex("99f907"));
        var later = new ProtocolIe(999, Criticality.IGNORE, Octets.ofHex("0102"));
        var some = (InitialUeMessage) new RandomMessages(1).next(InitialUeMessage.class);
        var message = new InitialUeMessage(
                some.ranUeNgapId(),
                some.nasPdu(),
                some.location(),
                some.establishmentCause(),
                some.tmsi(),
                true,
                List.of(),
                List.of(later, plmn));
        var again = decoded(message.encode());
        assertThat(again.others()).containsExactly(plmn, later);
        assertThat(again.encode()).isEqualTo(message.encode());
    }

    @Test
    void carriesANasPduOfAnyLength() {
        for (int length : new int[] {0, 1, 127, 128, 129, 0x3FFF, 0x4000, 0x4001, 0x10000, 0x14000, 0x1ABCD}) {
            var nasPdu = Octets.wrap(new byte[length]);
            var again = (DownlinkNasTransport) decoded(new DownlinkNasTransport(1, 2, nasPdu).encode());
            assertThat(again.nasPdu().length()).isEqualTo(length);
        }
    }

    private static NgapMessage decoded(Octets pdu) {
        return switch (NgapMessage.decode(pdu)) {
            case Decoded.Message(var message, var notification) -> message;
            case Decoded.Refused refused -> throw new AssertionError(refused.reason());
            case Decoded.Ignored ignored -> throw new AssertionError(ignored.reason());
        };
    }
}
