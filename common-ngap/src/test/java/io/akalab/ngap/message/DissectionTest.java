package io.akalab.ngap.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is encoded here against what Wireshark once read in it. */
class DissectionTest {

    private static final List<DissectedPdus.Pdu> PDUS = DissectedPdus.ofOurs().toList();

    @Test
    void readsTheSameAsWiresharkInWhatWasEncodedHere() {
        for (var pdu : PDUS) {
            var message = ((Decoded.Message) NgapMessage.decode(pdu.octets())).message();
            assertThat(WiresharkFields.of(message)).isEqualTo(pdu.fields());
        }
    }

    @Test
    void encodesWhatWiresharkRead() {
        var messages = RandomMessages.ofEveryType(RandomMessages.DISSECTED, 3);
        assertThat(messages).hasSameSizeAs(PDUS);
        for (int i = 0; i < messages.size(); i++) {
            assertThat(messages.get(i).encode().toHex())
                    .isEqualTo(PDUS.get(i).octets().toHex());
            assertThat(WiresharkFields.of(messages.get(i)))
                    .isEqualTo(PDUS.get(i).fields());
        }
    }
}
