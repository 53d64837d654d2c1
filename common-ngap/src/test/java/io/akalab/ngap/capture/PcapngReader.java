package io.akalab.ngap.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads what a capture has written, without trusting the code that wrote it. */
final class PcapngReader {

    /** A packet: which interface, the raw IP datagram, the comment or nothing. */
    record Packet(int onInterface, Octets datagram, String comment) {

        private ByteBuffer buffer() {
            return ByteBuffer.wrap(datagram.toArray());
        }

        private int ipHeader() {
            return datagram.at(0) >> 4 == 4 ? 20 : 40;
        }

        int verificationTag() {
            return buffer().getInt(ipHeader() + 4);
        }

        int flags() {
            return datagram.at(ipHeader() + 13);
        }

        int tsn() {
            return buffer().getInt(ipHeader() + 16);
        }

        int stream() {
            return buffer().getShort(ipHeader() + 20) & 0xFFFF;
        }

        int streamSequence() {
            return buffer().getShort(ipHeader() + 22) & 0xFFFF;
        }

        int payloadProtocol() {
            return buffer().getInt(ipHeader() + 24);
        }

        Octets message() {
            int chunk = buffer().getShort(ipHeader() + 14) & 0xFFFF;
            return datagram.slice(ipHeader() + 28, chunk - 16);
        }
    }

    private PcapngReader() {}

    /** The packets; whatever is not as pcapng has it fails the test. */
    static List<Packet> read(Path file) throws IOException {
        var packets = new ArrayList<Packet>();
        var in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            int start = in.position();
            int type = in.getInt();
            int length = in.getInt();
            assertThat(length % 4).isZero();
            assertThat(in.getInt(start + length - 4)).isEqualTo(length);
            if (type == 6) {
                packets.add(packet(in.slice(start, length).order(ByteOrder.LITTLE_ENDIAN)));
            }
            in.position(start + length);
        }
        return packets;
    }

    private static Packet packet(ByteBuffer block) {
        int length = block.getInt(20);
        var datagram = new byte[length];
        block.get(28, datagram);
        int option = 28 + (length + 3) / 4 * 4;
        boolean hasComment = block.getShort(option) == 1;
        var comment = new byte[hasComment ? block.getShort(option + 2) : 0];
        block.get(option + 4, comment);
        return new Packet(block.getInt(8), Octets.wrap(datagram), new String(comment, StandardCharsets.UTF_8));
    }
}
