package io.akalab.nas.message;

import java.util.Arrays;

/** The optional elements of one message in the order of its table in TS 24.501 clause 8.2, in which they are written. */
final class IeTable {

    /** No optional element at all. */
    static final IeTable EMPTY = new IeTable();

    private static final int UNKNOWN = Byte.MAX_VALUE;

    /** Where an element stands in the table, and for a TV its length. */
    private final byte[] ranks = new byte[256];

    private final byte[] fixedLengths = new byte[256];

    private IeTable(int... ieis) {
        Arrays.fill(ranks, (byte) UNKNOWN);
        for (int i = 0; i < ieis.length; i++) {
            ranks[ieis[i]] = (byte) i;
        }
    }

    /** The identifiers in order; those of half octets have four zero bits behind them. */
    static IeTable of(int... ieis) {
        return new IeTable(ieis);
    }

    /** Says that an element has a value of {@code length} octets and no length field. */
    IeTable fixed(int iei, int length) {
        fixedLengths[iei] = (byte) length;
        return this;
    }

    int rank(int iei) {
        return ranks[iei];
    }

    boolean knows(int iei) {
        return ranks[iei] != UNKNOWN;
    }

    /** The length of a TV, or 0 for another format. */
    int fixedLength(int iei) {
        return fixedLengths[iei];
    }

    Ie.Format format(int iei) {
        return fixedLengths[iei] > 0 ? Ie.Format.TV : Ie.Format.of(iei);
    }
}
