package io.akalab.crypto.keys;

/** The operator's variant constant of Milenage (TS 35.206 clause 4.1), which an operator keeps secret. */
public final class Op extends Key {

    Op(byte[] octets) {
        super("OP", octets, 16);
    }

    /** Copies the 16 octets. */
    public static Op of(byte[] octets) {
        return new Op(octets.clone());
    }
}
