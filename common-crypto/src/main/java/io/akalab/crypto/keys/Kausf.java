package io.akalab.crypto.keys;

/** The key that the AUSF of the home network holds (TS 33.501 clause 6.2.1). */
public final class Kausf extends Key {

    Kausf(byte[] octets) {
        super("K_AUSF", octets, 32);
    }

    /** Copies the 32 octets. */
    public static Kausf of(byte[] octets) {
        return new Kausf(octets.clone());
    }
}
