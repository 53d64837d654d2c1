package io.akalab.crypto.keys;

/** The key that a gNB is given over N2 (TS 33.501 clause 6.2.1). */
public final class Kgnb extends Key {

    Kgnb(byte[] octets) {
        super("K_gNB", octets, 32);
    }

    /** Copies the 32 octets. */
    public static Kgnb of(byte[] octets) {
        return new Kgnb(octets.clone());
    }
}
