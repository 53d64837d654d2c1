package io.akalab.crypto.keys;

/** The key that the AMF and the UE hold (TS 33.501 clause 6.2.1). */
public final class Kamf extends Key {

    Kamf(byte[] octets) {
        super("K_AMF", octets, 32);
    }

    /** Copies the 32 octets. */
    public static Kamf of(byte[] octets) {
        return new Kamf(octets.clone());
    }
}
