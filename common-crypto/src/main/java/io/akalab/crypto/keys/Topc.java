package io.akalab.crypto.keys;

/** TOP bound to one subscriber's K (TS 35.231 clause 6.1): 32 octets. */
public final class Topc extends Key {

    Topc(byte[] octets) {
        super("TOP_C", octets, 32);
    }

    /** Copies the 32 octets. */
    public static Topc of(byte[] octets) {
        return new Topc(octets.clone());
    }
}
