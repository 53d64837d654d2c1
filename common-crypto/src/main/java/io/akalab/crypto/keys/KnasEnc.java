package io.akalab.crypto.keys;

/** The key that ciphers NAS messages (TS 33.501 clause 6.2.1). */
public final class KnasEnc extends Key implements CipheringKey {

    KnasEnc(byte[] octets) {
        super("K_NASenc", octets, 16);
    }

    /** Copies the 16 octets. */
    public static KnasEnc of(byte[] octets) {
        return new KnasEnc(octets.clone());
    }
}
