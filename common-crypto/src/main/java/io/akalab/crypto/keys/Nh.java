package io.akalab.crypto.keys;

/** Next Hop, the key that gives forward security at a handover (TS 33.501 clause 6.9.2.1). */
public final class Nh extends Key {

    Nh(byte[] octets) {
        super("NH", octets, 32);
    }

    /** Copies the 32 octets. */
    public static Nh of(byte[] octets) {
        return new Nh(octets.clone());
    }
}
