package io.akalab.crypto.keys;

/** The anchor key that a serving network is given (TS 33.501 clause 6.2.1). */
public final class Kseaf extends Key {

    Kseaf(byte[] octets) {
        super("K_SEAF", octets, 32);
    }

    /** Copies the 32 octets. */
    public static Kseaf of(byte[] octets) {
        return new Kseaf(octets.clone());
    }
}
