package io.akalab.crypto.algorithms;

/**
 * GF(2^8) by a polynomial of degree 8, given as its nine bits. It fills the tables of the stream ciphers once and has
 * no part in their use.
 */
record Gf8(int polynomial) {

    /** Multiplication by x: MULx of TS 35.216 clause 3.1.1. */
    int timesX(int value) {
        int shifted = value << 1;
        return (shifted & 0x100) == 0 ? shifted : shifted ^ polynomial;
    }

    /** Multiplication by x to the power of {@code exponent}: MULxPOW of TS 35.216 clause 3.1.2. */
    int timesXPower(int value, int exponent) {
        int result = value;
        for (int i = 0; i < exponent; i++) {
            result = timesX(result);
        }
        return result;
    }

    int times(int a, int b) {
        int result = 0;
        for (int bit = 7; bit >= 0; bit--) {
            result = timesX(result) ^ ((b >> bit & 1) == 0 ? 0 : a);
        }
        return result;
    }

    int power(int value, int exponent) {
        int result = 1;
        for (int i = 0; i < exponent; i++) {
            result = times(result, value);
        }
        return result;
    }
}
