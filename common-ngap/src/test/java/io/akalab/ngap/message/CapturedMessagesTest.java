package io.akalab.ngap.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PDUs of other implementations, and ours, against what Wireshark reads in them. */
class CapturedMessagesTest {

    static Stream<DissectedPdus.Pdu> ofOthers() {
        return DissectedPdus.ofOthers();
    }

    static Stream<DissectedPdus.Pdu> canonicalOfOthers() {
        return ofOthers().filter(DissectedPdus.Pdu::canonical);
    }

    @ParameterizedTest
    @MethodSource("ofOthers")
    void readsWhatWiresharkReads(DissectedPdus.Pdu pdu) {
        var message = decoded(pdu);
        assertThat(message.getClass().getSimpleName().toUpperCase(Locale.ROOT))
                .isEqualTo(pdu.message().toUpperCase(Locale.ROOT));
        assertThat(WiresharkFields.of(message)).isEqualTo(pdu.fields());
    }

    @ParameterizedTest
    @MethodSource("canonicalOfOthers")
    void encodesWhatItReadToTheSameOctets(DissectedPdus.Pdu pdu) {
        assertThat(decoded(pdu).encode().toHex()).isEqualTo(pdu.octets().toHex());
    }

    @ParameterizedTest
    @MethodSource("ofOthers")
    void readsAgainWhatItEncodedOfThem(DissectedPdus.Pdu pdu) {
        var encoded = decoded(pdu).encode();
        assertThat(NgapMessage.decode(encoded))
                .isInstanceOfSatisfying(
                        Decoded.Message.class,
                        again -> assertThat(WiresharkFields.of(again.message())).isEqualTo(pdu.fields()));
    }

    private static NgapMessage decoded(DissectedPdus.Pdu pdu) {
        if (NgapMessage.decode(pdu.octets()) instanceof Decoded.Message(var message, var notification)) {
            assertThat(notification).isNull();
            return message;
        }
        throw new AssertionError(NgapMessage.decode(pdu.octets()).toString());
    }
}
