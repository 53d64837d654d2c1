package io.akalab.crypto.aka;

import io.akalab.crypto.Octets;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The rotations r1 to r5 and the constants c1 to c5 of Milenage, which an operator may choose (TS 35.206 clause 5.3). No pair
 * may stand twice: two outputs would be the same.
 *
 * @param out1 r1 and c1, for f1 and f1*
 * @param out2 r2 and c2, for f2 and f5
 * @param out3 r3 and c3, for f3
 * @param out4 r4 and c4, for f4
 * @param out5 r5 and c5, for f5*
 */
public record MilenageConstants(Pair out1, Pair out2, Pair out3, Pair out4, Pair out5) {

    /** The values of TS 35.206 clause 4.1, which nearly everybody uses. */
    public static final MilenageConstants DEFAULT = new MilenageConstants(
            new Pair(64, 0, 0), new Pair(0, 0, 1), new Pair(32, 0, 2), new Pair(64, 0, 4), new Pair(96, 0, 8));

    public MilenageConstants {
        var pairs = List.of(out1, out2, out3, out4, out5);
        if (pairs.stream().distinct().count() != pairs.size()) {
            throw new IllegalArgumentException("a pair of r and c stands twice");
        }
    }

    /**
     * One rotation and one constant.
     *
     * @param r the bits to rotate by, 0 to 127, towards the most significant bit
     * @param cHigh the first 64 bits of c
     * @param cLow the last 64 bits of c
     */
    public record Pair(int r, long cHigh, long cLow) {

        public Pair {
            if (r < 0 || r > 127) {
                throw new IllegalArgumentException("Milenage rotates by 0 to 127 bits");
            }
        }

        /** A pair with a constant of 16 octets. */
        public static Pair of(int r, Octets c) {
            var octets =
                    c.requireLength("a constant of Milenage", AesBlocks.BLOCK).toArray();
            return new Pair(r, AesBlocks.longAt(octets, 0), AesBlocks.longAt(octets, Long.BYTES));
        }

        /** c, 16 octets. */
        public Octets c() {
            return Octets.wrap(ByteBuffer.allocate(AesBlocks.BLOCK)
                    .putLong(cHigh)
                    .putLong(cLow)
                    .array());
        }

        /** Writes rot(high ‖ low, r) ⊕ c into a block. */
        void write(AesBlocks aes, int block, long high, long low) {
            long first = r < Long.SIZE ? high : low;
            long second = r < Long.SIZE ? low : high;
            int rest = r % Long.SIZE;
            // Shifted in two steps, since Java shifts by 64 bits as by none.
            aes.set(
                    block,
                    (first << rest | second >>> 1 >>> (Long.SIZE - 1 - rest)) ^ cHigh,
                    (second << rest | first >>> 1 >>> (Long.SIZE - 1 - rest)) ^ cLow);
        }
    }
}
