package io.akalab.ngap.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Wireshark's own dissector reads in random messages. Needs tshark; without it {@link DissectionTest} has to do. */
class WiresharkTest {

    private static final int EACH = 40;

    @TempDir
    Path directory;

    @Test
    void readsInEveryMessageWhatWasPutThere() throws IOException {
        var messages = RandomMessages.ofEveryType(38_413, EACH);
        var dissected =
                Wireshark.dissect(messages.stream().map(NgapMessage::encode).toList(), directory);
        assertThat(dissected).hasSameSizeAs(messages);
        for (int i = 0; i < messages.size(); i++) {
            assertThat(dissected.get(i))
                    .as(messages.get(i).encode().toHex())
                    .isEqualTo(WiresharkFields.of(messages.get(i)));
        }
    }
}
