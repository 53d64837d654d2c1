package io.akalab.crypto.keys;

/** The key that ciphers user-plane traffic (TS 33.501 clause 6.2.1). */
public final class KupEnc extends Key implements CipheringKey {

    KupEnc(byte[] octets) {
        super("K_UPenc", octets, 16);
    }

    /** Copies the 16 octets. */
    public static KupEnc of(byte[] octets) {
        return new KupEnc(octets.clone());
    }
}
