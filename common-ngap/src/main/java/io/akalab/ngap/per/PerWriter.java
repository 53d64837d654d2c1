package io.akalab.ngap.per;

import io.akalab.crypto.Octets;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/** Puts fields of aligned PER one after another. A value outside its range is an {@link IllegalArgumentException}. */
public final class PerWriter {

    private static final int TYPICAL = 256;
    private static final int FRAGMENT = 1 << 14;
    private static final int LONGEST_FRAGMENT = 4 * FRAGMENT;
    private static final int SHORT_LENGTHS = 1 << 7;
    private static final int LENGTH_LONG = 0x8000;
    private static final int LENGTH_FRAGMENT = 0xC0;
    private static final int SMALL_NUMBERS = 1 << 6;
    private static final int UNALIGNED_BITS = 16;
    private static final int UNALIGNED_OCTETS = 2;

    private byte[] octets = new byte[TYPICAL];
    private int position;

    public PerWriter bit(boolean value) {
        return bits(value ? 1 : 0, 1);
    }

    /** The lowest {@code count} bits, at most 64. */
    public PerWriter bits(long value, int count) {
        room(count);
        int left = count;
        while (left > 0) {
            int offset = position & 7;
            int put = Math.min(Byte.SIZE - offset, left);
            long part = value >>> (left - put) & ((1 << put) - 1);
            octets[position >>> 3] |= (byte) (part << (Byte.SIZE - offset - put));
            position += put;
            left -= put;
        }
        return this;
    }

    /** Goes on at the next octet, with zero bits between. */
    public PerWriter align() {
        position = position + 7 & ~7;
        return this;
    }

    /** A constrained whole number from {@code first} to {@code last} (X.691 clause 11.5.7). */
    public PerWriter number(long value, long first, long last) {
        if (value < first || value > last) {
            throw new IllegalArgumentException(value + " is not within " + first + " to " + last);
        }
        long span = last - first;
        long offset = value - first;
        if (Ranges.isBitField(span)) {
            return bits(offset, Ranges.bits(span));
        }
        if (Ranges.isOneOctet(span)) {
            return align().bits(offset, Byte.SIZE);
        }
        if (Ranges.isTwoOctets(span)) {
            return align().bits(offset, Short.SIZE);
        }
        int length = Ranges.octets(offset);
        return number(length, 1, Ranges.octets(span)).align().bits(offset, length * Byte.SIZE);
    }

    /** An index of an enumeration of {@code roots} values without extension marker (X.691 clause 14). */
    public PerWriter enumerated(int index, int roots) {
        return number(index, 0, roots - 1);
    }

    /** An index of an enumeration of {@code roots} values with an extension marker (X.691 clause 14.3). */
    public PerWriter extensibleEnumerated(int index, int roots) {
        return index < roots
                ? bit(false).number(index, 0, roots - 1)
                : bit(true).smallNumber(index - roots);
    }

    /** A normally small non-negative whole number (X.691 clause 11.6). */
    public PerWriter smallNumber(int value) {
        if (value < SMALL_NUMBERS) {
            return bit(false).bits(value, 6);
        }
        int length = Ranges.octets(value);
        return bit(true).align().length(length).bits(value, length * Byte.SIZE);
    }

    /** The number of elements of a list of {@code first} to {@code last} (X.691 clause 20). */
    public PerWriter count(int count, int first, int last) {
        if (last < Ranges.K64) {
            return number(count, first, last);
        }
        if (count < first || count > last) {
            throw new IllegalArgumentException(count + " elements are not within " + first + " to " + last);
        }
        return length(count);
    }

    /** An octet string of fixed length (X.691 clauses 17.6 and 17.7). */
    public PerWriter octets(Octets value, int length) {
        value.requireLength("the octet string", length);
        return length > UNALIGNED_OCTETS ? align().put(value) : put(value);
    }

    /** An octet string of any length (X.691 clause 17.8), or an open type as it is. */
    public PerWriter octetString(Octets value) {
        int start = openStart();
        put(value);
        openEnd(start);
        return this;
    }

    /** An open type around what {@code content} writes (X.691 clause 11.2). */
    public PerWriter open(Consumer<PerWriter> content) {
        int start = openStart();
        content.accept(this);
        closeOpen(start);
        return this;
    }

    /** Begins an open type; the answer is for {@link #closeOpen}. */
    public int beginOpen() {
        return openStart();
    }

    /** Ends the open type that was begun at {@code start}: pads it to whole octets, at least one, and tells its length. */
    public void closeOpen(int start) {
        align();
        if (position == start) {
            bits(0, Byte.SIZE);
        }
        openEnd(start);
    }

    /** A bit string of fixed length up to 64 bits (X.691 clauses 16.9 and 16.10). */
    public PerWriter bitString(long value, int length) {
        return length > UNALIGNED_BITS ? align().bits(value, length) : bits(value, length);
    }

    /** A bit string of {@code length} bits, more than 16 and a multiple of 8 (X.691 clause 16.10). */
    public PerWriter longBitString(Octets value, int length) {
        return align().put(value.requireLength("the bit string", length / Byte.SIZE));
    }

    /** A bit string whose size of {@code length} is extensible (X.691 clause 16.6). */
    public PerWriter extensibleBitString(long value, int length) {
        return bit(false).bitString(value, length);
    }

    /**
     * A string of characters of an octet each, whose size of {@code first} to {@code last} is extensible: any other size is an
     * extension (X.691 clause 30).
     */
    public PerWriter characters(String value, int first, int last) {
        int length = value.length();
        var sized = length >= first && length <= last
                ? bit(false).number(length, first, last)
                : bit(true).length(length);
        return sized.align().put(Octets.wrap(value.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** A UTF8String (X.691 clause 31). */
    public PerWriter utf8(String value) {
        return octetString(Octets.wrap(value.getBytes(StandardCharsets.UTF_8)));
    }

    /** A whole encoding of something, which ends at an octet's end. */
    public PerWriter whole(Octets encoding) {
        return align().put(encoding);
    }

    /** What was written, in whole octets, at least one. */
    public Octets octets() {
        return Octets.of(octets, 0, Math.max(1, position + 7 >>> 3));
    }

    private PerWriter put(Octets value) {
        if ((position & 7) != 0) {
            for (int i = 0; i < value.length(); i++) {
                bits(value.at(i), Byte.SIZE);
            }
            return this;
        }
        room(value.length() * Byte.SIZE);
        value.copyTo(octets, position >>> 3);
        position += value.length() * Byte.SIZE;
        return this;
    }

    /** A length of less than 16K (X.691 clauses 11.9.3.6 and 11.9.3.7). */
    private PerWriter length(int length) {
        if (length >= FRAGMENT) {
            throw new IllegalArgumentException("a length of 16K or more");
        }
        align();
        return length < SHORT_LENGTHS ? bits(length, Byte.SIZE) : bits(LENGTH_LONG | length, Short.SIZE);
    }

    /** Leaves room for the length of one octet, which is nearly always enough. */
    private int openStart() {
        align().bits(0, Byte.SIZE);
        return position;
    }

    private void openEnd(int start) {
        int from = start >>> 3;
        int length = (position >>> 3) - from;
        if (length < SHORT_LENGTHS) {
            octets[from - 1] = (byte) length;
        } else {
            var content = Arrays.copyOfRange(octets, from, from + length);
            Arrays.fill(octets, from - 1, from + length, (byte) 0);
            position = start - Byte.SIZE;
            fragments(content);
        }
    }

    /** Writes 64K at a time as long as that much is left, then what is left of 16K, then the rest (X.691 clause 11.9.3.8). */
    private void fragments(byte[] content) {
        int done = 0;
        while (content.length - done >= FRAGMENT) {
            int size = Math.min(LONGEST_FRAGMENT, (content.length - done) / FRAGMENT * FRAGMENT);
            bits(LENGTH_FRAGMENT | size / FRAGMENT, Byte.SIZE).put(Octets.of(content, done, size));
            done += size;
        }
        length(content.length - done).put(Octets.of(content, done, content.length - done));
    }

    private void room(int bits) {
        int needed = position + bits + 7 >>> 3;
        if (needed > octets.length) {
            octets = Arrays.copyOf(octets, Math.max(2 * octets.length, needed));
        }
    }
}
