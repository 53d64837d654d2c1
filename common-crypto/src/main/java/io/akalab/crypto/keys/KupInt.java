package io.akalab.crypto.keys;

/** The key that protects the integrity of user-plane traffic (TS 33.501 clause 6.2.1). */
public final class KupInt extends Key implements IntegrityKey {

    KupInt(byte[] octets) {
        super("K_UPint", octets, 16);
    }

    /** Copies the 16 octets. */
    public static KupInt of(byte[] octets) {
        return new KupInt(octets.clone());
    }
}
