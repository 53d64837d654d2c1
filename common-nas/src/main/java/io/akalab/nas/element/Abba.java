package io.akalab.nas.element;

import io.akalab.crypto.Octets;

/** Anti-bidding down between architectures (TS 24.501 clause 9.11.3.10, TS 33.501 clause A.7.1): 2 octets or more. */
public record Abba(Octets octets) {

    /** The value for the features defined so far. */
    public static final Abba INITIAL = new Abba(Octets.of((byte) 0, (byte) 0));

    public Abba {
        if (octets.length() < 2) {
            throw new IllegalArgumentException("an ABBA has 2 octets or more");
        }
    }
}
