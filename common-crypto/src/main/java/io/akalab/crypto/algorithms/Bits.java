package io.akalab.crypto.algorithms;

import java.util.Arrays;

/** Bit strings that do not end with an octet. */
final class Bits {

    private Bits() {}

    /** The first {@code bits} bits in whole octets, zeros behind them; the array itself where nothing is to be cut. */
    static byte[] first(byte[] data, int bits) {
        int octets = (bits + Byte.SIZE - 1) / Byte.SIZE;
        if (bits < 0 || octets > data.length) {
            throw new IllegalArgumentException(data.length + " octets do not hold " + bits + " bits");
        }
        if (bits == data.length * Byte.SIZE) {
            return data;
        }
        var cut = Arrays.copyOf(data, octets);
        int spare = octets * Byte.SIZE - bits;
        if (spare > 0) {
            cut[octets - 1] &= (byte) (0xFF << spare);
        }
        return cut;
    }
}
