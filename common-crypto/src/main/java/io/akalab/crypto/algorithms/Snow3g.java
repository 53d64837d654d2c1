package io.akalab.crypto.algorithms;

/** SNOW 3G (TS 35.216). An instance is one keystream and serves one thread; it makes nothing on the heap for a word. */
final class Snow3g implements Keystream {

    private static final int CELLS = 16;
    private static final int INITIAL_ROUNDS = 32;

    /** The LFSR in a ring: s0 stands at {@code start}. */
    private final int[] cells = new int[CELLS];

    private int start;
    private int r1;
    private int r2;
    private int r3;

    /** Clause 4.1: four words of the key, k0 from its first octets, and of the IV; both as TS 35.215 turns them round. */
    private Snow3g(byte[] key, int iv0, int iv1, int iv2, int iv3) {
        for (int i = 0; i < 4; i++) {
            int k = Words.intAt(key, (3 - i) * Integer.BYTES);
            cells[i] = ~k;
            cells[4 + i] = k;
            cells[8 + i] = ~k;
            cells[12 + i] = k;
        }
        cells[15] ^= iv0;
        cells[12] ^= iv1;
        cells[10] ^= iv2;
        cells[9] ^= iv3;
        for (int i = 0; i < INITIAL_ROUNDS; i++) {
            int f = clockFsm();
            clockLfsr(f);
        }
        clockFsm();
        clockLfsr(0);
    }

    /** The keystream of UEA2 (TS 35.215 clause 3.4). */
    static Snow3g forCiphering(byte[] key, CountInput input) {
        int second = input.bearer() << 27 | input.direction().bit() << 26;
        return new Snow3g(key, second, input.count(), second, input.count());
    }

    /** The keystream of UIA2 (TS 35.215 clause 4.4), FRESH being BEARER and 27 zeros (TS 33.401 clause B.2.2). */
    static Snow3g forIntegrity(byte[] key, CountInput input) {
        int fresh = input.bearer() << 27;
        int direction = input.direction().bit();
        return new Snow3g(key, fresh ^ direction << 15, input.count() ^ direction << 31, fresh, input.count());
    }

    /** Clause 4.2. */
    @Override
    public int nextWord() {
        int z = clockFsm() ^ cell(0);
        clockLfsr(0);
        return z;
    }

    /** Clause 3.4.6: the FSM's output F from the state before it steps. */
    private int clockFsm() {
        int f = cell(15) + r1 ^ r2;
        int r = r2 + (r3 ^ cell(5));
        r3 = Snow3gTables.s2(r2);
        r2 = Snow3gTables.s1(r1);
        r1 = r;
        return f;
    }

    /** Clauses 3.4.4 and 3.4.5: with F while the cipher is set up, with 0 after. */
    private void clockLfsr(int f) {
        int s0 = cell(0);
        int s11 = cell(11);
        cells[start] = s0 << 8
                ^ Snow3gTables.mulAlpha(s0 >>> 24)
                ^ cell(2)
                ^ s11 >>> 8
                ^ Snow3gTables.divAlpha(s11 & 0xFF)
                ^ f;
        start = start + 1 & CELLS - 1;
    }

    private int cell(int index) {
        return cells[start + index & CELLS - 1];
    }
}
