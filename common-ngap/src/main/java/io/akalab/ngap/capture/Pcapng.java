package io.akalab.ngap.capture;

import io.akalab.ngap.capture.NgapCapture.Direction;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Blocks of a pcapng file (draft-ietf-opsawg-pcapng), in little-endian order, with times in nanoseconds. */
final class Pcapng {

    private static final int SECTION_HEADER = 0x0A0D_0D0A;
    private static final int INTERFACE_DESCRIPTION = 1;
    private static final int ENHANCED_PACKET = 6;

    private static final int BYTE_ORDER_MAGIC = 0x1A2B_3C4D;

    /** IPv4 or IPv6 without a link layer: LINKTYPE_RAW. */
    private static final short LINK_TYPE_RAW = 101;

    private static final short OPTION_COMMENT = 1;
    private static final short OPTION_APPLICATION = 4;
    private static final short OPTION_INTERFACE_NAME = 2;
    private static final short OPTION_TIME_RESOLUTION = 9;
    private static final short OPTION_FLAGS = 2;

    /** 10<sup>-9</sup> s. */
    private static final byte NANOSECONDS = 9;

    private static final int INBOUND = 1;
    private static final int OUTBOUND = 2;

    private Pcapng() {}

    static byte[] sectionHeader(String application) {
        var options = new Options().text(OPTION_APPLICATION, application).end();
        return block(
                SECTION_HEADER,
                little(16)
                        .putInt(BYTE_ORDER_MAGIC)
                        .putShort((short) 1)
                        .putShort((short) 0)
                        .putLong(-1)
                        .array(),
                new byte[0],
                options);
    }

    static byte[] rawInterface(String name) {
        var options = new Options()
                .text(OPTION_INTERFACE_NAME, name)
                .octets(OPTION_TIME_RESOLUTION, NANOSECONDS)
                .end();
        return block(
                INTERFACE_DESCRIPTION,
                little(8).putShort(LINK_TYPE_RAW).putShort((short) 0).putInt(0).array(),
                new byte[0],
                options);
    }

    /** A packet, with a comment unless it is empty. */
    static byte[] packet(int onInterface, Instant at, byte[] packet, Direction direction, String comment) {
        long nanoseconds = Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000_000L), at.getNano());
        var options = new Options();
        if (!comment.isEmpty()) {
            options.text(OPTION_COMMENT, comment);
        }
        options.octets(
                OPTION_FLAGS,
                little(4)
                        .putInt(direction == Direction.RECEIVED ? INBOUND : OUTBOUND)
                        .array());
        return block(
                ENHANCED_PACKET,
                little(20)
                        .putInt(onInterface)
                        .putInt((int) (nanoseconds >>> 32))
                        .putInt((int) nanoseconds)
                        .putInt(packet.length)
                        .putInt(packet.length)
                        .array(),
                packet,
                options.end());
    }

    private static byte[] block(int type, byte[] fixed, byte[] body, byte[] options) {
        int length = 12 + fixed.length + padded(body.length) + options.length;
        var block = little(length).putInt(type).putInt(length).put(fixed).put(body);
        block.position(8 + fixed.length + padded(body.length));
        return block.put(options).putInt(length).array();
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The options at the end of a block. */
    private static final class Options {

        private final ByteArrayOutputStream written = new ByteArrayOutputStream();

        Options text(short code, String text) {
            return octets(code, text.getBytes(StandardCharsets.UTF_8));
        }

        Options octets(short code, byte... value) {
            written.writeBytes(little(4 + padded(value.length))
                    .putShort(code)
                    .putShort((short) value.length)
                    .put(value)
                    .array());
            return this;
        }

        byte[] end() {
            written.writeBytes(new byte[4]);
            return written.toByteArray();
        }
    }
}
