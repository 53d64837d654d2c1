package io.akalab.crypto.keys;

/** K<sub>TNGF</sub>, the key of the trusted non-3GPP gateway function (TS 33.501 clause A.9): 32 octets. */
public final class Ktngf extends Key {

    Ktngf(byte[] octets) {
        super("K_TNGF", octets, 32);
    }

    /** Copies the 32 octets. */
    public static Ktngf of(byte[] octets) {
        return new Ktngf(octets.clone());
    }
}
