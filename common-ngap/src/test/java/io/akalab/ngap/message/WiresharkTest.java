package io.akalab.ngap.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is encoded here against what Wireshark reads in it: what it read once, which is in {@code ngap-ours.json}, and where it
 * is installed what it reads now.
 */
class WiresharkTest {

    /** Messages of each kind. */
    private static final int EACH = 3;

    @TempDir
    Path directory;

    @Test
    void readsTheSameAsWiresharkInWhatWasEncodedHere() {
        assertThat(DissectedPdus.ofOurs())
                .hasSizeGreaterThanOrEqualTo((int) RandomMessages.types().count());
        DissectedPdus.ofOurs().forEach(pdu -> {
            var message = ((Decoded.Message) NgapMessage.decode(pdu.octets())).message();
            assertThat(WiresharkFields.of(message)).isEqualTo(pdu.fields());
            assertThat(message.encode()).isEqualTo(pdu.octets());
        });
    }

    @Test
    void encodesWhatWiresharkReads() throws IOException {
        var messages = messages();
        var dissected = dissected(messages.stream().map(NgapMessage::encode).toList());
        for (int i = 0; i < messages.size(); i++) {
            assertThat(dissected.get(i))
                    .as(messages.get(i).encode().toHex())
                    .isEqualTo(WiresharkFields.of(messages.get(i)));
        }
    }

    private List<Map<String, String>> dissected(List<Octets> pdus) throws IOException {
        return Wireshark.isInstalled()
                ? Wireshark.dissect(pdus, directory)
                : DissectedPdus.ofOurs().map(DissectedPdus.Pdu::fields).toList();
    }

    private static List<NgapMessage> messages() {
        var random = new RandomMessages(691);
        var messages = new ArrayList<NgapMessage>();
        RandomMessages.types().forEach(type -> {
            for (int i = 0; i < EACH; i++) {
                messages.add(random.next(type));
            }
        });
        return messages;
    }
}
