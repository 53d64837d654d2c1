package io.akalab.crypto.keys;

/** K<sub>re</sub>, the key of a re-authentication of EAP-AKA' (RFC 9048 clause 3.3), which 5G does not use: 32 octets. */
public final class Kre extends Key {

    Kre(byte[] octets) {
        super("K_re", octets, 32);
    }

    /** Copies the 32 octets. */
    public static Kre of(byte[] octets) {
        return new Kre(octets.clone());
    }
}
