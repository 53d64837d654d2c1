package io.akalab.crypto.keys;

/** The confidentiality key bound to the access network name (TS 33.501 clause A.3). */
public final class CkPrime extends Key {

    CkPrime(byte[] octets) {
        super("CK'", octets, 16);
    }

    /** Copies the 16 octets. */
    public static CkPrime of(byte[] octets) {
        return new CkPrime(octets.clone());
    }
}
