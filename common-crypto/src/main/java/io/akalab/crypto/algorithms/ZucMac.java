package io.akalab.crypto.algorithms;

/** 128-NIA3: 128-EIA3 of TS 35.221 clause 4 (TS 33.501 clause D.3.1.4). */
final class ZucMac {

    private ZucMac() {}

    /** The MAC of the first {@code bits} bits; those behind them must be zero. */
    static int mac(byte[] key, CountInput input, byte[] message, int bits) {
        var keystream = Zuc.forIntegrity(key, input);
        var padded = Words.padded(message, Integer.BYTES);
        long window = window(keystream.nextWord(), keystream.nextWord());
        int t = 0;
        for (int at = 0; at < bits / Integer.SIZE * Integer.BYTES; at += Integer.BYTES) {
            t ^= selected(window, Words.intAt(padded, at));
            window = window << Integer.SIZE | (keystream.nextWord() & 0xFFFFFFFFL);
        }
        int rest = bits % Integer.SIZE;
        if (rest == 0) {
            return t ^ wordAt(window, 0) ^ (int) window;
        }
        t ^= selected(window, Words.intAt(padded, padded.length - Integer.BYTES));
        return t ^ wordAt(window, rest) ^ keystream.nextWord();
    }

    /** The sum of the words of keystream that begin where the message has a one, without a branch on it. */
    private static int selected(long window, int message) {
        int sum = 0;
        for (int i = 0; i < Integer.SIZE; i++) {
            sum ^= wordAt(window, i) & -(message >>> (Integer.SIZE - 1 - i) & 1);
        }
        return sum;
    }

    /** The 32 bits of keystream that begin at a bit of the first word. */
    private static int wordAt(long window, int bit) {
        return (int) (window >>> (Integer.SIZE - bit));
    }

    private static long window(int first, int second) {
        return (long) first << Integer.SIZE | (second & 0xFFFFFFFFL);
    }
}
