package io.akalab.ngap.per;

/** How wide a constrained whole number is in the aligned variant (X.691 clause 11.5.7). */
final class Ranges {

    /** The first length that the form of one or two octets can't hold. */
    static final int K64 = 1 << 16;

    private static final int ONE_OCTET = 1 << 8;

    private Ranges() {}

    /** Whether numbers of so many values are a bit field that starts wherever the last field ended. */
    static boolean isBitField(long span) {
        return span < ONE_OCTET - 1;
    }

    static boolean isOneOctet(long span) {
        return span == ONE_OCTET - 1;
    }

    static boolean isTwoOctets(long span) {
        return span < K64;
    }

    /** Bits that {@code span}, the largest offset, takes. */
    static int bits(long span) {
        return Long.SIZE - Long.numberOfLeadingZeros(span);
    }

    /** Octets that {@code value} takes, at least one. */
    static int octets(long value) {
        return Math.max(1, (bits(value) + Byte.SIZE - 1) / Byte.SIZE);
    }
}
