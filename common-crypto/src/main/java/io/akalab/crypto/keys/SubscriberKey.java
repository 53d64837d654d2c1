package io.akalab.crypto.keys;

/** K, the permanent key that only the USIM and the ARPF hold (TS 33.501 clause 6.2.1): 16 octets, or 32 with TUAK. */
public final class SubscriberKey extends Key {

    private SubscriberKey(byte[] octets) {
        super("K", octets, octets.length == 32 ? 32 : 16);
    }

    /** Copies 16 or 32 octets. */
    public static SubscriberKey of(byte[] octets) {
        return new SubscriberKey(octets.clone());
    }

    public int length() {
        return octets().length;
    }
}
