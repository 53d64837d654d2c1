package io.akalab.crypto.aka;

import io.akalab.crypto.Octets;

/**
 * A sequence number of 48 bits, SEQ ‖ IND (TS 33.102 clause 6.3 and Annex C.1.1.1). How many bits IND has is the operator's
 * choice, five as a rule.
 */
public record Sqn(long value) implements Comparable<Sqn> {

    /** Octets of an SQN. */
    public static final int LENGTH = 6;

    /** The bits that IND has unless a subscriber is provisioned otherwise. */
    public static final int DEFAULT_IND_LENGTH = 5;

    private static final int BITS = LENGTH * Byte.SIZE;

    public Sqn {
        if (value >>> BITS != 0) {
            throw new IllegalArgumentException("an SQN has " + BITS + " bits");
        }
    }

    /** Puts SEQ and IND together. */
    public static Sqn of(long seq, int ind, int indLength) {
        if (ind >>> requireIndLength(indLength) != 0 || seq < 0 || seq > maxSeq(indLength)) {
            throw new IllegalArgumentException("SEQ has " + (BITS - indLength) + " bits and IND " + indLength);
        }
        return new Sqn(seq << indLength | ind);
    }

    /** Reads six octets. */
    public static Sqn of(Octets octets) {
        octets.requireLength("an SQN", LENGTH);
        long value = 0;
        for (int i = 0; i < LENGTH; i++) {
            value = value << Byte.SIZE | Byte.toUnsignedLong(octets.at(i));
        }
        return new Sqn(value);
    }

    /** The highest SEQ there is beside an IND of that many bits. */
    public static long maxSeq(int indLength) {
        return (1L << BITS - requireIndLength(indLength)) - 1;
    }

    public long seq(int indLength) {
        return value >>> requireIndLength(indLength);
    }

    public int ind(int indLength) {
        return (int) (value & (1L << requireIndLength(indLength)) - 1);
    }

    public Octets octets() {
        var octets = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            octets[i] = (byte) (value >>> (LENGTH - 1 - i) * Byte.SIZE);
        }
        return Octets.wrap(octets);
    }

    @Override
    public int compareTo(Sqn other) {
        return Long.compare(value, other.value);
    }

    private static int requireIndLength(int indLength) {
        if (indLength < 0 || indLength > 16) {
            throw new IllegalArgumentException("IND has 0 to 16 bits");
        }
        return indLength;
    }
}
