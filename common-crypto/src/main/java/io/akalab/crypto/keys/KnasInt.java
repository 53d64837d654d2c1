package io.akalab.crypto.keys;

/** The key that protects the integrity of NAS messages (TS 33.501 clause 6.2.1). */
public final class KnasInt extends Key implements IntegrityKey {

    KnasInt(byte[] octets) {
        super("K_NASint", octets, 16);
    }

    /** Copies the 16 octets. */
    public static KnasInt of(byte[] octets) {
        return new KnasInt(octets.clone());
    }
}
