package io.akalab.crypto.keys;

/** K<sub>ASME</sub>, the key of the MME below which the keys of EPS are (TS 33.401 clause 6.2): 32 octets. */
public final class Kasme extends Key {

    Kasme(byte[] octets) {
        super("K_ASME", octets, 32);
    }

    /** Copies the 32 octets. */
    public static Kasme of(byte[] octets) {
        return new Kasme(octets.clone());
    }
}
