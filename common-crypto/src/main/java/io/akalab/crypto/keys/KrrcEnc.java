package io.akalab.crypto.keys;

/** The key that ciphers RRC signalling (TS 33.501 clause 6.2.1). */
public final class KrrcEnc extends Key implements CipheringKey {

    KrrcEnc(byte[] octets) {
        super("K_RRCenc", octets, 16);
    }

    /** Copies the 16 octets. */
    public static KrrcEnc of(byte[] octets) {
        return new KrrcEnc(octets.clone());
    }
}
