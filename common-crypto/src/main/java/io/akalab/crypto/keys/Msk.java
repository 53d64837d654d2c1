package io.akalab.crypto.keys;

/** The master session key of EAP (RFC 5247 clause 1.5, RFC 9048 clause 3.3): 64 octets. */
public final class Msk extends Key {

    Msk(byte[] octets) {
        super("MSK", octets, 64);
    }

    /** Copies the 64 octets. */
    public static Msk of(byte[] octets) {
        return new Msk(octets.clone());
    }
}
