package io.akalab.crypto.aka;

import io.akalab.crypto.Lender;
import io.akalab.crypto.Octets;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Keccak-f[1600], the kernel of TUAK (TS 35.231 Annex A, FIPS 202 clause 3). The state is 25 lanes of 64 bits, lent and wiped
 * after use. TUAK writes every field with its last octet first, and Keccak reads its lanes with the first octet lowest, so that
 * a lane holds eight octets of a field as the big-endian number they are, the last eight octets in the first lane.
 */
final class Keccak {

    private static final int LANES = 25;
    private static final Lender<Keccak> INSTANCES = new Lender<>(Keccak::new);

    private static final long[] ROUND_CONSTANTS = {
        0x0000000000000001L, 0x0000000000008082L, 0x800000000000808AL, 0x8000000080008000L,
        0x000000000000808BL, 0x0000000080000001L, 0x8000000080008081L, 0x8000000000008009L,
        0x000000000000008AL, 0x0000000000000088L, 0x0000000080008009L, 0x000000008000000AL,
        0x000000008000808BL, 0x800000000000008BL, 0x8000000000008089L, 0x8000000000008003L,
        0x8000000000008002L, 0x8000000000000080L, 0x000000000000800AL, 0x800000008000000AL,
        0x8000000080008081L, 0x8000000000008080L, 0x0000000080000001L, 0x8000000080008008L
    };

    private final long[] lanes = new long[LANES];

    private Keccak() {}

    /** Runs {@code use} with a state of zeros. */
    static <R> R with(Function<Keccak, R> use) {
        return INSTANCES.with(keccak -> {
            try {
                return use.apply(keccak);
            } finally {
                Arrays.fill(keccak.lanes, 0);
            }
        });
    }

    void set(int lane, long value) {
        lanes[lane] = value;
    }

    /** Writes a field of whole lanes, which stands in big-endian words. */
    void set(int lane, long[] field) {
        for (int i = 0; i < field.length; i++) {
            lanes[lane + i] = field[field.length - 1 - i];
        }
    }

    /** A copy of a field of {@code length} octets that begins with {@code lane}; it may be a key. */
    byte[] toArray(int lane, int length) {
        var octets = new byte[length];
        for (int i = 0; i < length; i++) {
            octets[length - 1 - i] = (byte) (lanes[lane + i / Long.BYTES] >>> (i % Long.BYTES * Byte.SIZE));
        }
        return octets;
    }

    Octets octets(int lane, int length) {
        return Octets.wrap(toArray(lane, length));
    }

    /** All 24 rounds, in local variables so that the lanes stay in registers; ρ and π are folded into the names. */
    void permute() {
        long a0 = lanes[0];
        long a1 = lanes[1];
        long a2 = lanes[2];
        long a3 = lanes[3];
        long a4 = lanes[4];
        long a5 = lanes[5];
        long a6 = lanes[6];
        long a7 = lanes[7];
        long a8 = lanes[8];
        long a9 = lanes[9];
        long a10 = lanes[10];
        long a11 = lanes[11];
        long a12 = lanes[12];
        long a13 = lanes[13];
        long a14 = lanes[14];
        long a15 = lanes[15];
        long a16 = lanes[16];
        long a17 = lanes[17];
        long a18 = lanes[18];
        long a19 = lanes[19];
        long a20 = lanes[20];
        long a21 = lanes[21];
        long a22 = lanes[22];
        long a23 = lanes[23];
        long a24 = lanes[24];
        for (long constant : ROUND_CONSTANTS) {
            long c0 = a0 ^ a5 ^ a10 ^ a15 ^ a20;
            long c1 = a1 ^ a6 ^ a11 ^ a16 ^ a21;
            long c2 = a2 ^ a7 ^ a12 ^ a17 ^ a22;
            long c3 = a3 ^ a8 ^ a13 ^ a18 ^ a23;
            long c4 = a4 ^ a9 ^ a14 ^ a19 ^ a24;
            long d0 = c4 ^ Long.rotateLeft(c1, 1);
            long d1 = c0 ^ Long.rotateLeft(c2, 1);
            long d2 = c1 ^ Long.rotateLeft(c3, 1);
            long d3 = c2 ^ Long.rotateLeft(c4, 1);
            long d4 = c3 ^ Long.rotateLeft(c0, 1);
            long b0 = a0 ^ d0;
            long b1 = Long.rotateLeft(a6 ^ d1, 44);
            long b2 = Long.rotateLeft(a12 ^ d2, 43);
            long b3 = Long.rotateLeft(a18 ^ d3, 21);
            long b4 = Long.rotateLeft(a24 ^ d4, 14);
            long b5 = Long.rotateLeft(a3 ^ d3, 28);
            long b6 = Long.rotateLeft(a9 ^ d4, 20);
            long b7 = Long.rotateLeft(a10 ^ d0, 3);
            long b8 = Long.rotateLeft(a16 ^ d1, 45);
            long b9 = Long.rotateLeft(a22 ^ d2, 61);
            long b10 = Long.rotateLeft(a1 ^ d1, 1);
            long b11 = Long.rotateLeft(a7 ^ d2, 6);
            long b12 = Long.rotateLeft(a13 ^ d3, 25);
            long b13 = Long.rotateLeft(a19 ^ d4, 8);
            long b14 = Long.rotateLeft(a20 ^ d0, 18);
            long b15 = Long.rotateLeft(a4 ^ d4, 27);
            long b16 = Long.rotateLeft(a5 ^ d0, 36);
            long b17 = Long.rotateLeft(a11 ^ d1, 10);
            long b18 = Long.rotateLeft(a17 ^ d2, 15);
            long b19 = Long.rotateLeft(a23 ^ d3, 56);
            long b20 = Long.rotateLeft(a2 ^ d2, 62);
            long b21 = Long.rotateLeft(a8 ^ d3, 55);
            long b22 = Long.rotateLeft(a14 ^ d4, 39);
            long b23 = Long.rotateLeft(a15 ^ d0, 41);
            long b24 = Long.rotateLeft(a21 ^ d1, 2);
            a0 = b0 ^ (~b1 & b2) ^ constant;
            a1 = b1 ^ (~b2 & b3);
            a2 = b2 ^ (~b3 & b4);
            a3 = b3 ^ (~b4 & b0);
            a4 = b4 ^ (~b0 & b1);
            a5 = b5 ^ (~b6 & b7);
            a6 = b6 ^ (~b7 & b8);
            a7 = b7 ^ (~b8 & b9);
            a8 = b8 ^ (~b9 & b5);
            a9 = b9 ^ (~b5 & b6);
            a10 = b10 ^ (~b11 & b12);
            a11 = b11 ^ (~b12 & b13);
            a12 = b12 ^ (~b13 & b14);
            a13 = b13 ^ (~b14 & b10);
            a14 = b14 ^ (~b10 & b11);
            a15 = b15 ^ (~b16 & b17);
            a16 = b16 ^ (~b17 & b18);
            a17 = b17 ^ (~b18 & b19);
            a18 = b18 ^ (~b19 & b15);
            a19 = b19 ^ (~b15 & b16);
            a20 = b20 ^ (~b21 & b22);
            a21 = b21 ^ (~b22 & b23);
            a22 = b22 ^ (~b23 & b24);
            a23 = b23 ^ (~b24 & b20);
            a24 = b24 ^ (~b20 & b21);
        }
        lanes[0] = a0;
        lanes[1] = a1;
        lanes[2] = a2;
        lanes[3] = a3;
        lanes[4] = a4;
        lanes[5] = a5;
        lanes[6] = a6;
        lanes[7] = a7;
        lanes[8] = a8;
        lanes[9] = a9;
        lanes[10] = a10;
        lanes[11] = a11;
        lanes[12] = a12;
        lanes[13] = a13;
        lanes[14] = a14;
        lanes[15] = a15;
        lanes[16] = a16;
        lanes[17] = a17;
        lanes[18] = a18;
        lanes[19] = a19;
        lanes[20] = a20;
        lanes[21] = a21;
        lanes[22] = a22;
        lanes[23] = a23;
        lanes[24] = a24;
    }
}
