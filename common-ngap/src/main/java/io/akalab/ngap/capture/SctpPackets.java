package io.akalab.ngap.capture;

import io.akalab.ngap.capture.FileCapture.CapturedFrame;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Messages as DATA chunks (RFC 9260 clause 3.3.1) in SCTP packets in IPv4 or IPv6 datagrams, whatever carried them in truth.
 * Sequence numbers count per association, direction and stream. Not for several threads.
 */
final class SctpPackets {

    /** A longer message becomes several chunks, so that a datagram's length fits in 16 bits. */
    private static final int LARGEST_CHUNK = 32 * 1024;

    /** Those that were used last keep their counters. */
    private static final int MOST_DIRECTIONS = 8192;

    private static final int NGAP = 60;
    private static final byte DATA = 0;
    private static final int BEGINNING = 2;
    private static final int ENDING = 1;
    private static final int COMMON_HEADER = 12;
    private static final int CHUNK_HEADER = 16;
    private static final byte IPPROTO_SCTP = (byte) 132;
    private static final byte HOPS = 64;

    private final int firstTag;
    private int tags;

    private final Map<Way, Counters> directions = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Way, Counters> eldest) {
            return size() > MOST_DIRECTIONS;
        }
    };

    /** @param firstTag verification tags count from here, so that two sets of packets are told apart */
    SctpPackets(int firstTag) {
        this.firstTag = firstTag;
    }

    /** One direction of an association. */
    private record Way(InetSocketAddress source, InetSocketAddress destination) {}

    private static final class Counters {

        private final int verificationTag;
        private final Map<Integer, Integer> streams = new HashMap<>();
        private int tsn;

        Counters(int verificationTag) {
            this.verificationTag = verificationTag;
        }

        int nextTsn() {
            return ++tsn;
        }

        /** From zero on. */
        int nextStreamSequence(int stream) {
            return streams.merge(stream, 1, Integer::sum) - 1;
        }
    }

    /** The datagrams, mostly one, that carry the message. */
    List<byte[]> of(CapturedFrame frame) {
        var way = new Way(frame.source(), frame.destination());
        var counters = directions.computeIfAbsent(way, unused -> new Counters(firstTag + ++tags));
        int sequence = counters.nextStreamSequence(frame.stream());
        var message = frame.message();
        var packets = new ArrayList<byte[]>();
        for (int start = 0; start < message.length || start == 0; start += LARGEST_CHUNK) {
            int length = Math.min(LARGEST_CHUNK, message.length - start);
            int flags = (start == 0 ? BEGINNING : 0) | (start + length == message.length ? ENDING : 0);
            var packet = ByteBuffer.allocate(COMMON_HEADER + CHUNK_HEADER + padded(length));
            commonHeader(packet, way, counters.verificationTag);
            packet.put(DATA).put((byte) flags).putShort((short) (CHUNK_HEADER + length));
            packet.putInt(counters.nextTsn()).putShort((short) frame.stream()).putShort((short) sequence);
            packet.putInt(NGAP).put(message, start, length);
            packets.add(datagram(way, withChecksum(packet.array())));
        }
        return packets;
    }

    private static void commonHeader(ByteBuffer packet, Way way, int tag) {
        packet.putShort((short) way.source.getPort()).putShort((short) way.destination.getPort());
        packet.putInt(tag).putInt(0);
    }

    /** CRC32c over the packet with zeros in its place, least significant octet first (RFC 9260 appendix A). */
    private static byte[] withChecksum(byte[] packet) {
        var crc = new CRC32C();
        crc.update(packet);
        ByteBuffer.wrap(packet).order(ByteOrder.LITTLE_ENDIAN).putInt(8, (int) crc.getValue());
        return packet;
    }

    private static byte[] datagram(Way way, byte[] packet) {
        var source = address(way.source);
        var destination = address(way.destination);
        return source.length == 4 && destination.length == 4
                ? ipv4(source, destination, packet)
                : ipv6(mapped(source), mapped(destination), packet);
    }

    private static byte[] ipv4(byte[] source, byte[] destination, byte[] packet) {
        var datagram = ByteBuffer.allocate(20 + packet.length);
        // Version 4, five words of header; do not fragment.
        datagram.putShort((short) 0x4500).putShort((short) datagram.capacity()).putInt(0x4000);
        datagram.put(HOPS).put(IPPROTO_SCTP).putShort((short) 0).put(source).put(destination);
        datagram.putShort(10, internetChecksum(datagram.array(), 20));
        return datagram.put(packet).array();
    }

    private static byte[] ipv6(byte[] source, byte[] destination, byte[] packet) {
        var datagram = ByteBuffer.allocate(40 + packet.length);
        datagram.putInt(0x6000_0000)
                .putShort((short) packet.length)
                .put(IPPROTO_SCTP)
                .put(HOPS);
        return datagram.put(source).put(destination).put(packet).array();
    }

    /** RFC 1071, over a header with zeros in the checksum's place. */
    private static short internetChecksum(byte[] header, int length) {
        int sum = 0;
        for (int i = 0; i < length; i += 2) {
            sum += (header[i] & 0xFF) << 8 | header[i + 1] & 0xFF;
        }
        return (short) ~((sum & 0xFFFF) + (sum >>> 16));
    }

    private static byte[] address(InetSocketAddress address) {
        InetAddress known = address.getAddress();
        return known == null ? new byte[4] : known.getAddress();
    }

    /** An IPv4 address as IPv6 has it (RFC 4291 clause 2.5.5.2). */
    private static byte[] mapped(byte[] address) {
        if (address.length != 4) {
            return address;
        }
        return ByteBuffer.allocate(16)
                .putShort(10, (short) 0xFFFF)
                .put(12, address)
                .array();
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }
}
