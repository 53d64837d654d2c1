package io.akalab.crypto.keys;

/** The integrity key bound to the access network name (TS 33.501 clause A.3). */
public final class IkPrime extends Key {

    IkPrime(byte[] octets) {
        super("IK'", octets, 16);
    }

    /** Copies the 16 octets. */
    public static IkPrime of(byte[] octets) {
        return new IkPrime(octets.clone());
    }
}
