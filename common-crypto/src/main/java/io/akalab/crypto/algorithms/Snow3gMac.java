package io.akalab.crypto.algorithms;

/** 128-NIA1: UIA2 of TS 35.215 clause 4 (TS 33.501 clause D.3.1.2), a polynomial over GF(2^64). */
final class Snow3gMac {

    /** x^64 = x^4 + x^3 + x + 1. */
    private static final long POLYNOMIAL = 0x1B;

    private Snow3gMac() {}

    /** The MAC of the first {@code bits} bits; those behind them must be zero. */
    static int mac(byte[] key, CountInput input, byte[] message, int bits) {
        var keystream = Snow3g.forIntegrity(key, input);
        long p = nextLong(keystream);
        long q = nextLong(keystream);
        int mask = keystream.nextWord();
        var padded = Words.padded(message, Long.BYTES);
        long eval = 0;
        for (int at = 0; at < padded.length; at += Long.BYTES) {
            eval = product(eval ^ Words.longAt(padded, at), p);
        }
        return (int) (product(eval ^ bits, q) >>> 32) ^ mask;
    }

    /** In GF(2^64), without a branch on either factor. */
    static long product(long a, long b) {
        long result = 0;
        for (int bit = Long.SIZE - 1; bit >= 0; bit--) {
            result = result << 1 ^ (result >> 63 & POLYNOMIAL) ^ (-(a >>> bit & 1) & b);
        }
        return result;
    }

    private static long nextLong(Keystream keystream) {
        long high = keystream.nextWord();
        return high << 32 | (keystream.nextWord() & 0xFFFFFFFFL);
    }
}
