package io.akalab.crypto.keys;

/** The confidentiality key that f3 makes (TS 33.102 clause 6.3). */
public final class Ck extends Key {

    Ck(byte[] octets) {
        super("CK", octets, 16);
    }

    /** Copies the 16 octets. */
    public static Ck of(byte[] octets) {
        return new Ck(octets.clone());
    }
}
