package io.akalab.crypto.keys;

/** OP encrypted under one subscriber's K (TS 35.206 clause 4.1). */
public final class Opc extends Key {

    Opc(byte[] octets) {
        super("OP_C", octets, 16);
    }

    /** Copies the 16 octets. */
    public static Opc of(byte[] octets) {
        return new Opc(octets.clone());
    }
}
