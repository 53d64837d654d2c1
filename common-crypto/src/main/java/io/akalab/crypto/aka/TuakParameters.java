package io.akalab.crypto.aka;

/**
 * What an operator chooses of TUAK for 5G (TS 35.231 clauses 5 and 6.2). MAC has 64 bits and CK and IK 128 there.
 *
 * @param iterations how often Keccak-f[1600] runs, once as a rule
 * @param resLength octets of RES: 4, 8 or 16
 */
public record TuakParameters(int iterations, int resLength) {

    /** One iteration, a RES of 8 octets. */
    public static final TuakParameters DEFAULT = new TuakParameters(1, 8);

    public TuakParameters {
        if (iterations < 1 || iterations > 0xFF) {
            throw new IllegalArgumentException("TUAK has 1 to 255 iterations");
        }
        if (resLength != 4 && resLength != 8 && resLength != 16) {
            throw new IllegalArgumentException("the RES of TUAK has 4, 8 or 16 octets in 5G");
        }
    }
}
