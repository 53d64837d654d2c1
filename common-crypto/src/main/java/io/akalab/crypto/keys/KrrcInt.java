package io.akalab.crypto.keys;

/** The key that protects the integrity of RRC signalling (TS 33.501 clause 6.2.1). */
public final class KrrcInt extends Key implements IntegrityKey {

    KrrcInt(byte[] octets) {
        super("K_RRCint", octets, 16);
    }

    /** Copies the 16 octets. */
    public static KrrcInt of(byte[] octets) {
        return new KrrcInt(octets.clone());
    }
}
