package io.akalab.crypto.keys;

/** K<sub>AF</sub>, the key of one application function (TS 33.535 clause A.4): 32 octets. */
public final class Kaf extends Key {

    Kaf(byte[] octets) {
        super("K_AF", octets, 32);
    }

    /** Copies the 32 octets. */
    public static Kaf of(byte[] octets) {
        return new Kaf(octets.clone());
    }
}
