package io.akalab.crypto.keys;

/** The extended master session key of EAP, whose first half is K<sub>AUSF</sub> (TS 33.501 clause 6.1.3.1): 64 octets. */
public final class Emsk extends Key {

    Emsk(byte[] octets) {
        super("EMSK", octets, 64);
    }

    /** Copies the 64 octets. */
    public static Emsk of(byte[] octets) {
        return new Emsk(octets.clone());
    }
}
