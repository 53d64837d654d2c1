package io.akalab.crypto.keys;

/** The operator's variant constant of TUAK (TS 35.231 clause 6.1), which an operator keeps secret: 32 octets. */
public final class Top extends Key {

    Top(byte[] octets) {
        super("TOP", octets, 32);
    }

    /** Copies the 32 octets. */
    public static Top of(byte[] octets) {
        return new Top(octets.clone());
    }
}
