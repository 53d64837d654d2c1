package io.akalab.crypto.keys;

/** K<sub>encr</sub>, which enciphers attributes of EAP-AKA' (RFC 9048 clause 3.3): 16 octets; 5G has none to encipher. */
public final class Kencr extends Key {

    Kencr(byte[] octets) {
        super("K_encr", octets, 16);
    }

    /** Copies the 16 octets. */
    public static Kencr of(byte[] octets) {
        return new Kencr(octets.clone());
    }
}
