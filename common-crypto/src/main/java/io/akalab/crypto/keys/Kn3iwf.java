package io.akalab.crypto.keys;

/** The key that an N3IWF is given for non-3GPP access (TS 33.501 clause 6.2.1). */
public final class Kn3iwf extends Key {

    Kn3iwf(byte[] octets) {
        super("K_N3IWF", octets, 32);
    }

    /** Copies the 32 octets. */
    public static Kn3iwf of(byte[] octets) {
        return new Kn3iwf(octets.clone());
    }
}
