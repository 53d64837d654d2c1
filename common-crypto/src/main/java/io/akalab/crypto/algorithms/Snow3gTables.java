package io.akalab.crypto.algorithms;

import java.util.function.IntUnaryOperator;

/** The tables of SNOW 3G, computed from the algebra that TS 35.216 clauses 3.3 and 3.4 give for them. */
final class Snow3gTables {

    /** Rijndael's field and the one of the Dickson polynomial. */
    private static final Gf8 RIJNDAEL = new Gf8(0x11B);

    private static final Gf8 DICKSON = new Gf8(0x169);
    private static final Gf8 ALPHA = new Gf8(0x1A9);
    private static final int[] DICKSON_EXPONENTS = {1, 9, 13, 15, 33, 41, 45, 47, 49};

    private static final int[] S1 = columns(RIJNDAEL, Snow3gTables::sr);
    private static final int[] S2 = columns(DICKSON, Snow3gTables::sq);
    private static final int[] MUL_ALPHA = powers(23, 245, 48, 239);
    private static final int[] DIV_ALPHA = powers(16, 39, 6, 64);

    private Snow3gTables() {}

    /** S1: Rijndael's S-box on four octets, then its MixColumn (clause 3.3.1). */
    static int s1(int word) {
        return substitute(S1, word);
    }

    /** S2: the same with S<sub>Q</sub> (clause 3.3.2). */
    static int s2(int word) {
        return substitute(S2, word);
    }

    /** MUL<sub>α</sub> of an octet (clause 3.4.2). */
    static int mulAlpha(int octet) {
        return MUL_ALPHA[octet];
    }

    /** DIV<sub>α</sub> of an octet (clause 3.4.3). */
    static int divAlpha(int octet) {
        return DIV_ALPHA[octet];
    }

    /** S<sub>R</sub>: the inverse in the field, then Rijndael's affine map. */
    static int sr(int octet) {
        int inverse = RIJNDAEL.power(octet, 254);
        int doubled = inverse << Byte.SIZE | inverse;
        int mapped = inverse ^ doubled >> 7 ^ doubled >> 6 ^ doubled >> 5 ^ doubled >> 4;
        return (mapped & 0xFF) ^ 0x63;
    }

    /** S<sub>Q</sub>: x + x^9 + x^13 + x^15 + x^33 + x^41 + x^45 + x^47 + x^49, the Dickson polynomial, and 0x25. */
    static int sq(int octet) {
        int result = 0x25;
        for (int exponent : DICKSON_EXPONENTS) {
            result ^= DICKSON.power(octet, exponent);
        }
        return result;
    }

    private static int substitute(int[] columns, int word) {
        return columns[word >>> 24]
                ^ Integer.rotateRight(columns[word >>> 16 & 0xFF], 8)
                ^ Integer.rotateRight(columns[word >>> 8 & 0xFF], 16)
                ^ Integer.rotateRight(columns[word & 0xFF], 24);
    }

    /** The column that the S-box and MixColumn make of the first octet; those of the others are the same, rotated. */
    private static int[] columns(Gf8 field, IntUnaryOperator sBox) {
        var columns = new int[256];
        for (int octet = 0; octet < columns.length; octet++) {
            int s = sBox.applyAsInt(octet);
            int twice = field.timesX(s);
            columns[octet] = twice << 24 | (twice ^ s) << 16 | s << 8 | s;
        }
        return columns;
    }

    private static int[] powers(int first, int second, int third, int fourth) {
        var powers = new int[256];
        for (int octet = 0; octet < powers.length; octet++) {
            powers[octet] = ALPHA.timesXPower(octet, first) << 24
                    | ALPHA.timesXPower(octet, second) << 16
                    | ALPHA.timesXPower(octet, third) << 8
                    | ALPHA.timesXPower(octet, fourth);
        }
        return powers;
    }
}
