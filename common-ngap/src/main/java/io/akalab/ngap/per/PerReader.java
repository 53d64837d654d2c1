package io.akalab.ngap.per;

import io.akalab.crypto.Octets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads fields of aligned PER one after another. What does not fit is a {@link MalformedPer}. Nothing is allocated that is
 * not there: a length is believed only when as many octets follow.
 */
public final class PerReader {

    private static final int LENGTH_LONG = 0x80;
    private static final int LENGTH_FRAGMENT = 0xC0;
    private static final int FRAGMENT = 1 << 14;
    private static final int SMALL_BITS = 6;
    private static final int UNALIGNED_BITS = 16;
    private static final int UNALIGNED_OCTETS = 2;

    private final byte[] octets;
    private final int end;
    private int position;

    /**
     * Reads from the array itself, which nobody may change meanwhile.
     *
     * @throws MalformedPer if there are so many that their bits can't be counted
     */
    public PerReader(byte[] octets) {
        this(octets, 0, octets.length);
    }

    private PerReader(byte[] octets, int start, int length) {
        if (start + length > Integer.MAX_VALUE / Byte.SIZE) {
            throw new MalformedPer("too long");
        }
        this.octets = octets;
        this.position = start * Byte.SIZE;
        this.end = (start + length) * Byte.SIZE;
    }

    /** Bits that are left. */
    public int remaining() {
        return end - position;
    }

    /** The next bit. */
    public boolean bit() {
        return bits(1) != 0;
    }

    /** The next {@code count} bits as a number, at most 64. */
    public long bits(int count) {
        require(count);
        long value = 0;
        int left = count;
        while (left > 0) {
            int offset = position & 7;
            int taken = Math.min(Byte.SIZE - offset, left);
            int octet = octets[position >>> 3] & 0xFF;
            value = value << taken | (octet >>> (Byte.SIZE - offset - taken)) & ((1 << taken) - 1);
            position += taken;
            left -= taken;
        }
        return value;
    }

    /** Goes on at the next octet. */
    public void align() {
        position = position + 7 & ~7;
    }

    /** A constrained whole number from 0 to {@code last}, which is less than 2<sup>31</sup> (X.691 clause 11.5.7). */
    public int number(int last) {
        return (int) number(0, last);
    }

    /** A constrained whole number from {@code first} to {@code last} (X.691 clause 11.5.7). */
    public long number(long first, long last) {
        long span = last - first;
        long offset = offset(span);
        if (offset < 0 || offset > span) {
            throw new MalformedPer("a number above its range");
        }
        return first + offset;
    }

    private long offset(long span) {
        if (Ranges.isBitField(span)) {
            return bits(Ranges.bits(span));
        }
        if (Ranges.isOneOctet(span)) {
            align();
            return bits(Byte.SIZE);
        }
        if (Ranges.isTwoOctets(span)) {
            align();
            return bits(Short.SIZE);
        }
        int length = (int) number(1, Ranges.octets(span));
        align();
        return bits(length * Byte.SIZE);
    }

    /** The index of an enumeration of {@code roots} values without extension marker (X.691 clause 14). */
    public int enumerated(int roots) {
        return number(roots - 1);
    }

    /**
     * The index of an enumeration of {@code roots} values with an extension marker (X.691 clause 14.3). Values of the
     * extension count on from the roots.
     */
    public int extensibleEnumerated(int roots) {
        return bit() ? roots + smallNumber() : number(roots - 1);
    }

    /** A normally small non-negative whole number (X.691 clause 11.6). */
    public int smallNumber() {
        if (!bit()) {
            return (int) bits(SMALL_BITS);
        }
        int length = length();
        if (length < 1 || length > Integer.BYTES - 1) {
            throw new MalformedPer("a number of an extension that is out of reach");
        }
        return (int) bits(length * Byte.SIZE);
    }

    /** A length without bounds (X.691 clause 11.9.3.5 to 11.9.3.7), of less than 16K. */
    public int length() {
        int length = lengthOrFragment();
        if (length < 0) {
            throw new MalformedPer("a fragmented length where none is expected");
        }
        return length;
    }

    /** The number of elements of a list of {@code first} to {@code last} (X.691 clause 20). */
    public int count(int first, int last) {
        if (last < Ranges.K64) {
            return (int) number(first, last);
        }
        int count = length();
        if (count < first) {
            throw new MalformedPer("a list that is too short");
        }
        return count;
    }

    /** An octet string of fixed length (X.691 clauses 17.6 and 17.7). */
    public Octets octets(int length) {
        if (length > UNALIGNED_OCTETS) {
            align();
        }
        return take(length);
    }

    /** An octet string of any length (X.691 clause 17.8), or an open type as it is. */
    public Octets octetString() {
        int length = lengthOrFragment();
        return length < 0 ? Octets.wrap(fragments(length)) : take(length);
    }

    /** What an open type holds (X.691 clause 11.2), to be read on its own; it goes on behind it. */
    public PerReader open() {
        int length = lengthOrFragment();
        if (length < 0) {
            return new PerReader(fragments(length));
        }
        requireOctets(length);
        var inner = new PerReader(octets, position >>> 3, length);
        position += length * Byte.SIZE;
        return inner;
    }

    /** Goes on behind an open type. */
    public void skipOpen() {
        int length = lengthOrFragment();
        while (length < 0) {
            skip(-length);
            length = lengthOrFragment();
        }
        skip(length);
    }

    /** A bit string of fixed length up to 64 bits as a number (X.691 clauses 16.9 and 16.10). */
    public long bitString(int length) {
        if (length > UNALIGNED_BITS) {
            align();
        }
        return bits(length);
    }

    /** A bit string of {@code length} bits, more than 16 and a multiple of 8 (X.691 clause 16.10). */
    public Octets longBitString(int length) {
        align();
        return take(length / Byte.SIZE);
    }

    /**
     * A bit string whose size of {@code length} is extensible, as a number (X.691 clause 16.6).
     *
     * @throws MalformedPer if it has another size
     */
    public long extensibleBitString(int length) {
        if (!bit()) {
            return bitString(length);
        }
        if (length() != length) {
            throw new MalformedPer("a bit string of a size that isn't known");
        }
        return bits(length);
    }

    /** A string of characters of an octet each, whose size of {@code first} to {@code last} is extensible (X.691 clause 30). */
    public String characters(int first, int last) {
        int length = bit() ? length() : (int) number(first, last);
        align();
        return text(take(length));
    }

    /** A UTF8String (X.691 clause 31). */
    public String utf8() {
        return new String(octetString().toArray(), StandardCharsets.UTF_8);
    }

    /** Goes on behind the additions of an extensible sequence, whose extension bit was set (X.691 clause 19.7 to 19.9). */
    public void skipAdditions() {
        int count = bit() ? length() : (int) bits(SMALL_BITS) + 1;
        int present = 0;
        for (int i = 0; i < count; i++) {
            present += bit() ? 1 : 0;
        }
        for (int i = 0; i < present; i++) {
            skipOpen();
        }
    }

    /** Another reader at the same place. */
    public PerReader mark() {
        var copy = new PerReader(octets, 0, end / Byte.SIZE);
        copy.position = position;
        return copy;
    }

    /** Octets that are left, from the next whole one on. */
    public Octets rest() {
        align();
        return take(remaining() / Byte.SIZE);
    }

    /** A length, or the negative number of octets of a fragment that others follow (X.691 clause 11.9.3.8). */
    private int lengthOrFragment() {
        align();
        int first = (int) bits(Byte.SIZE);
        if (first < LENGTH_LONG) {
            return first;
        }
        if (first < LENGTH_FRAGMENT) {
            return (first & 0x3F) << Byte.SIZE | (int) bits(Byte.SIZE);
        }
        int fragments = first & 0x3F;
        if (fragments < 1 || fragments > 4) {
            throw new MalformedPer("a fragment of no allowed size");
        }
        return -fragments * FRAGMENT;
    }

    /** Joins fragments, of which the first was announced with {@code length}. */
    private byte[] fragments(int length) {
        var joined = new ByteArrayOutputStream(FRAGMENT);
        int next = length;
        while (next < 0) {
            append(joined, -next);
            next = lengthOrFragment();
        }
        append(joined, next);
        return joined.toByteArray();
    }

    private void append(ByteArrayOutputStream joined, int length) {
        requireOctets(length);
        joined.write(octets, position >>> 3, length);
        position += length * Byte.SIZE;
    }

    private void skip(int length) {
        requireOctets(length);
        position += length * Byte.SIZE;
    }

    private Octets take(int length) {
        requireOctets(length);
        if ((position & 7) != 0) {
            return unaligned(length);
        }
        var taken = Octets.of(octets, position >>> 3, length);
        position += length * Byte.SIZE;
        return taken;
    }

    private Octets unaligned(int length) {
        var taken = new byte[length];
        for (int i = 0; i < length; i++) {
            taken[i] = (byte) bits(Byte.SIZE);
        }
        return Octets.wrap(taken);
    }

    private static String text(Octets characters) {
        return new String(characters.toArray(), StandardCharsets.ISO_8859_1);
    }

    private void requireOctets(int length) {
        if (length > remaining() / Byte.SIZE) {
            throw new MalformedPer(remaining() / Byte.SIZE + " octets are left where " + length + " should follow");
        }
    }

    private void require(int count) {
        if (count > remaining()) {
            throw new MalformedPer("it ends too early");
        }
    }
}
