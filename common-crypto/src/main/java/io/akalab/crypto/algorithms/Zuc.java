package io.akalab.crypto.algorithms;

import java.util.HexFormat;

/** ZUC (TS 35.222). An instance is one keystream and serves one thread; it makes nothing on the heap for a word. */
final class Zuc implements Keystream {

    private static final int CELLS = 16;
    private static final int INITIAL_ROUNDS = 32;
    private static final int PRIME = 0x7FFFFFFF;

    private static final int[] D = {
        0x44D7, 0x26BC, 0x626B, 0x135E, 0x5789, 0x35E2, 0x7135, 0x09AF,
        0x4D78, 0x2F13, 0x6BC4, 0x1AF1, 0x5E26, 0x3C4D, 0x789A, 0x47AC
    };

    private static final byte[] S0 = HexFormat.of().parseHex("""
            3e725b47cae0003304d1549809b96dcb7b1bf932af9d6aa5b82dfc1d08530390\
            4d4e8499e4ced991ddb685488b296eaccdc1f81e734369c6b5bdfd396320d438\
            767db2a7cfed57c5f32cbb142106559be3ef5e314f7f5aa40d8251495fba581c\
            4a16d517a892241f8cffd8ae2e01d3ad3b4bda46ebc9de9a8f87d73a806f2fc8\
            b1b437f70a2213287ccc3c89c7c3965607bf7ef00b2b975235417961a64c10fe\
            bc2695888ab0a3fbc01894f2e1e5e95dd0dc1166645cec59427512f5749caa23\
            0e86abbe2a02e767e644a26cc2939ff1f6fa36d250689e6271153dd640c4e20f\
            8e83776b25053f0c30ea70b7a1e8a9658d271adb81b3a0f4457a19dfee783460""");

    private static final byte[] S1 = HexFormat.of().parseHex("""
            55c263713bc847869f3cda5b29aafd778cc5940ca61a1300e3a8167240f9f842\
            4426689681d9453e1076c6a78b3943e13ab5562ac06db3052266bfdc0bfa6248\
            dd20110636c9c1cff62752bb69f5d4877f844cd29c57a4bc4f9adffed68d7aeb\
            2b53d85ca11417fb23d57d3067730809eeb7703f61b2198e4ee54b938f5ddba9\
            adf1ae2ecb0dfcf42d466e1d97e8d1e94d37a5755e839eab829db91ce0cd4989\
            01b6bd5824a25f387899159050b895e4d091c7ceed0fb46fa0ccf0024a79c3de\
            a3efea51e66b18ec1b2c80f774e7ff215a6a541e41319235c433070aba7e0e34\
            88b1987cf33d606c7bcad31f3265042864be859b2f598ad7b025acaf1203e2f2""");

    /** The LFSR in a ring: s0 stands at {@code start}. */
    private final int[] cells = new int[CELLS];

    private int start;
    private int r1;
    private int r2;

    /** Clauses 3.5 and 3.6.1: the IV comes as two halves of 64 bits. */
    private Zuc(byte[] key, long ivHigh, long ivLow) {
        for (int i = 0; i < CELLS; i++) {
            long half = i < Long.BYTES ? ivHigh : ivLow;
            int iv = (int) (half >>> (56 - i % Long.BYTES * Byte.SIZE)) & 0xFF;
            cells[i] = (key[i] & 0xFF) << 23 | D[i] << 8 | iv;
        }
        for (int i = 0; i < INITIAL_ROUNDS; i++) {
            int w = clockF();
            clockLfsr(w >>> 1);
        }
        clockF();
        clockLfsr(0);
    }

    /** The keystream of 128-EEA3 (TS 35.221 clause 3.3): COUNT ‖ BEARER ‖ DIRECTION ‖ 0..0, twice. */
    static Zuc forCiphering(byte[] key, CountInput input) {
        long half = half(input) | (long) input.direction().bit() << 26;
        return new Zuc(key, half, half);
    }

    /** The keystream of 128-EIA3 (TS 35.221 clause 4.3): DIRECTION is added to the first and the seventh octet of the copy. */
    static Zuc forIntegrity(byte[] key, CountInput input) {
        long half = half(input);
        long direction = input.direction().bit();
        return new Zuc(key, half, half ^ direction << 63 ^ direction << 15);
    }

    private static long half(CountInput input) {
        return (long) input.count() << 32 | (input.bearer() << 27 & 0xFFFFFFFFL);
    }

    /** Clause 3.6.2: F, then X3 = s2L ‖ s0H. */
    @Override
    public int nextWord() {
        int z = clockF() ^ (cell(2) << 16 | cell(0) >>> 15);
        clockLfsr(0);
        return z;
    }

    /** Clauses 3.3 and 3.4: X0 to X2 of the bit reorganisation, then the nonlinear function F. */
    private int clockF() {
        int x0 = (cell(15) << 1 & 0xFFFF0000) | (cell(14) & 0xFFFF);
        int x1 = cell(11) << 16 | cell(9) >>> 15;
        int x2 = cell(7) << 16 | cell(5) >>> 15;
        int w = (x0 ^ r1) + r2;
        int w1 = r1 + x1;
        int w2 = r2 ^ x2;
        r1 = substitute(l1(w1 << 16 | w2 >>> 16));
        r2 = substitute(l2(w2 << 16 | w1 >>> 16));
        return w;
    }

    /** Clause 3.2: with u while the cipher is set up, with 0 after. The cells are 1 to 2^31 - 1, so the sum never folds to 0. */
    private void clockLfsr(int u) {
        long sum = ((long) cell(15) << 15)
                + ((long) cell(13) << 17)
                + ((long) cell(10) << 21)
                + ((long) cell(4) << 20)
                + cell(0) * 257L
                + u;
        sum = (sum & PRIME) + (sum >>> 31);
        cells[start] = (int) ((sum & PRIME) + (sum >>> 31));
        start = start + 1 & CELLS - 1;
    }

    private int cell(int index) {
        return cells[start + index & CELLS - 1];
    }

    private static int substitute(int word) {
        return S0[word >>> 24] << 24
                | (S1[word >>> 16 & 0xFF] & 0xFF) << 16
                | (S0[word >>> 8 & 0xFF] & 0xFF) << 8
                | (S1[word & 0xFF] & 0xFF);
    }

    private static int l1(int x) {
        return x
                ^ Integer.rotateLeft(x, 2)
                ^ Integer.rotateLeft(x, 10)
                ^ Integer.rotateLeft(x, 18)
                ^ Integer.rotateLeft(x, 24);
    }

    private static int l2(int x) {
        return x
                ^ Integer.rotateLeft(x, 8)
                ^ Integer.rotateLeft(x, 14)
                ^ Integer.rotateLeft(x, 22)
                ^ Integer.rotateLeft(x, 30);
    }
}
