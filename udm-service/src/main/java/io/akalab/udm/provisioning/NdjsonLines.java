package io.akalab.udm.provisioning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, read as they come. Empty ones are counted and passed over. */
final class NdjsonLines {

    /** The longest line that is kept, in octets. */
    static final int LONGEST = 1 << 16;

    private final InputStream stream;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int end;
    private long number;

    NdjsonLines(InputStream stream) {
        this.stream = stream;
    }

    /**
     * A line without its end.
     *
     * @param number from 1
     * @param octets null if there were more than {@link #LONGEST}
     */
    @SuppressWarnings("ArrayRecordComponent") // it lives for one row
    record Line(long number, byte @Nullable [] octets) {}

    /** The next line that is not empty; null after the last. */
    @Nullable Line next() throws IOException {
        while (position < end || fill()) {
            number++;
            var line = new Line(number, toEndOfLine());
            if (line.octets() == null || !isBlank(line.octets())) {
                return line;
            }
        }
        return null;
    }

    private byte @Nullable [] toEndOfLine() throws IOException {
        var line = new ByteArrayOutputStream(256);
        long length = 0;
        boolean ended = false;
        while (!ended && (position < end || fill())) {
            int start = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            length += position - start;
            if (length <= LONGEST) {
                line.write(buffer, start, position - start);
            }
            ended = position < end;
            position += ended ? 1 : 0;
        }
        return length > LONGEST ? null : line.toByteArray();
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(stream.read(buffer), 0);
        return end > 0;
    }

    private static boolean isBlank(byte[] line) {
        for (byte octet : line) {
            if (octet != ' ' && octet != '\t' && octet != '\r') {
                return false;
            }
        }
        return true;
    }
}
