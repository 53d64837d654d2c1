package io.akalab.ngap.capture;

import static io.akalab.ngap.capture.CapturedN2.AMF;
import static io.akalab.ngap.capture.CapturedN2.AMF_6;
import static io.akalab.ngap.capture.CapturedN2.CIPHERED;
import static io.akalab.ngap.capture.CapturedN2.GNB;
import static io.akalab.ngap.capture.CapturedN2.GNB_6;
import static io.akalab.ngap.capture.CapturedN2.PLAIN;
import static io.akalab.ngap.capture.CapturedN2.downlink;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.ngap.capture.NgapCapture.Direction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Wireshark's own dissectors read in a capture. Needs tshark; without it {@link NgapCaptureTest} reads alone. */
class WiresharkTest {

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("n2.pcapng");
    }

    /** A line for each frame that passes the filter, its fields with bars between them. */
    private List<String> tshark(String filter, String... fields) throws IOException {
        var command = new ArrayList<>(List.of("tshark", "-n", "-r", file.toString(), "-Y", filter));
        command.addAll(List.of("-o", "sctp.checksum:CRC 32c", "-o", "ip.check_checksum:TRUE"));
        command.addAll(List.of("-o", "nas-5gs.null_decipher:TRUE", "-T", "fields", "-E", "separator=|"));
        for (var field : fields) {
            command.addAll(List.of("-e", field));
        }
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @Test
    void readsNgapWithItsAddressesAndStreams() throws IOException {
        try (var capture = NgapCapture.to(file)) {
            capture.frame(AMF, GNB, Direction.SENT, 5, downlink(Octets.ofHex("7e0055")));
            capture.frame(GNB_6, AMF_6, Direction.RECEIVED, 6, downlink(Octets.ofHex("7e0055")));
        }
        assertThat(tshark("ngap", "ip.src", "ipv6.src", "sctp.dstport", "sctp.data_sid", "ngap.procedureCode"))
                .containsExactly("192.0.2.1||45678|0x0005|4", "|2001:db8::1|45678|0x0006|4");
    }

    @Test
    void findsNoFaultInChecksumsNumbersAndMessages() throws IOException {
        try (var capture = NgapCapture.withDeciphered(file)) {
            for (int i = 0; i < 20; i++) {
                var ciphered = CIPHERED.slice(0, 6).concat(Octets.of((byte) i)).concat(CIPHERED.from(7));
                capture.frame(AMF, GNB, i % 2 == 0 ? Direction.SENT : Direction.RECEIVED, i % 4, downlink(ciphered));
                capture.deciphered(ciphered, PLAIN);
            }
        }
        assertThat(tshark("ngap && sctp.checksum.status == 1", "frame.number")).hasSize(40);
        assertThat(tshark("ip.checksum.status == 1", "frame.number")).hasSize(40);
        assertThat(tshark("sctp.retransmission || _ws.malformed", "frame.number"))
                .isEmpty();
    }

    @Test
    void showsTheNasMessageOfADecipheredCopy() throws IOException {
        try (var capture = NgapCapture.withDeciphered(file)) {
            capture.frame(AMF, GNB, Direction.SENT, 1, downlink(CIPHERED));
            capture.deciphered(CIPHERED, PLAIN);
        }
        assertThat(tshark("frame.interface_id == 1", "frame.comment", "nas_5gs.mm.message_type"))
                .containsExactly("NAS deciphered|0x54");
        assertThat(tshark("nas_5gs.mm.message_type == 0x54", "frame.interface_name"))
                .containsExactly("N2, NAS deciphered");
    }

    @Test
    void putsALongMessageTogether() throws IOException {
        try (var capture = NgapCapture.to(file)) {
            capture.frame(AMF, GNB, Direction.SENT, 1, downlink(PLAIN).concat(Octets.wrap(new byte[60_000])));
        }
        assertThat(tshark("ngap", "ngap.procedureCode")).containsExactly("4");
    }
}
