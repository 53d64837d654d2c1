package io.akalab.crypto.keys;

/** K<sub>TNAP</sub>, the key of the trusted access point (TS 33.501 clause A.22): 32 octets. */
public final class Ktnap extends Key {

    Ktnap(byte[] octets) {
        super("K_TNAP", octets, 32);
    }

    /** Copies the 32 octets. */
    public static Ktnap of(byte[] octets) {
        return new Ktnap(octets.clone());
    }
}
