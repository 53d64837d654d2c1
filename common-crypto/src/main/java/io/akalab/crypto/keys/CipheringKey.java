package io.akalab.crypto.keys;

/** A key that a ciphering algorithm takes (TS 33.501 clause A.8): 16 octets. */
public sealed interface CipheringKey permits KnasEnc, KrrcEnc, KupEnc {

    /** Returns a copy, which the caller wipes. */
    byte[] toArray();
}
