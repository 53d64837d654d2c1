package io.akalab.crypto.keys;

/** K<sub>AKMA</sub>, the key of the AKMA anchor function (TS 33.535 clause A.2): 32 octets. */
public final class Kakma extends Key {

    Kakma(byte[] octets) {
        super("K_AKMA", octets, 32);
    }

    /** Copies the 32 octets. */
    public static Kakma of(byte[] octets) {
        return new Kakma(octets.clone());
    }
}
