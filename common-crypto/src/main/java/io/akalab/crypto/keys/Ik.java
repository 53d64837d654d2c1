package io.akalab.crypto.keys;

/** The integrity key that f4 makes (TS 33.102 clause 6.3). */
public final class Ik extends Key {

    Ik(byte[] octets) {
        super("IK", octets, 16);
    }

    /** Copies the 16 octets. */
    public static Ik of(byte[] octets) {
        return new Ik(octets.clone());
    }
}
