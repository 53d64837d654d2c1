package io.akalab.crypto.keys;

/** The private key of an ECIES scheme (TS 33.501 clause C.3), of the home network or ephemeral: 32 octets. */
public final class EciesPrivateKey extends Key {

    EciesPrivateKey(byte[] octets) {
        super("ECIES private key", octets, 32);
    }

    /** Copies the 32 octets: little-endian with X25519, big-endian with secp256r1. */
    public static EciesPrivateKey of(byte[] octets) {
        return new EciesPrivateKey(octets.clone());
    }
}
