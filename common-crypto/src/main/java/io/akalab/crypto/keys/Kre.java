package io.akalab.crypto.keys;

/** K<sub>re</sub>, the key of a fast re-authentication of EAP-AKA' (RFC 9048 clause 3.3): 32 octets; 5G has none (TS 33.501 clause F.1). */
public final class Kre extends Key {

    Kre(byte[] octets) {
        super("K_re", octets, 32);
    }

    /** Copies the 32 octets. */
    public static Kre of(byte[] octets) {
        return new Kre(octets.clone());
    }
}
