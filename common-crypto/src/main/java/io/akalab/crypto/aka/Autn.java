package io.akalab.crypto.aka;

import io.akalab.crypto.Octets;

/** The authentication token SQN⊕AK ‖ AMF ‖ MAC-A of 6 + 2 + 8 octets (TS 33.102 clause 6.3.2). */
public record Autn(Octets sqnXorAk, Octets amf, Octets macA) {

    /** Octets of an AUTN. */
    public static final int LENGTH = 16;

    public Autn {
        sqnXorAk.requireLength("SQN⊕AK", Sqn.LENGTH);
        amf.requireLength("AMF", 2);
        macA.requireLength("MAC-A", 8);
    }

    /** Reads 16 octets. */
    public static Autn of(Octets octets) {
        octets.requireLength("AUTN", LENGTH);
        return new Autn(octets.slice(0, 6), octets.slice(6, 2), octets.slice(8, 8));
    }

    public Octets octets() {
        var octets = new byte[LENGTH];
        sqnXorAk.copyTo(octets, 0);
        amf.copyTo(octets, 6);
        macA.copyTo(octets, 8);
        return Octets.wrap(octets);
    }

    /** Whether the separation bit says that the vector is for 5G (TS 33.501 clause 6.1.3.2, TS 33.102 Annex H). */
    public boolean separationBit() {
        return amf.at(0) < 0;
    }
}
