package io.akalab.crypto.aka;

import io.akalab.crypto.Octets;

/** The re-synchronisation token SQN_MS⊕AK* ‖ MAC-S of 6 + 8 octets (TS 33.102 clause 6.3.3). */
public record Auts(Octets sqnMsXorAkStar, Octets macS) {

    /** Octets of an AUTS. */
    public static final int LENGTH = 14;

    /** AMF*, which MAC-S is made with whatever the AMF of the challenge was. */
    public static final Octets AMF_STAR = Octets.of((byte) 0, (byte) 0);

    public Auts {
        sqnMsXorAkStar.requireLength("SQN_MS⊕AK*", Sqn.LENGTH);
        macS.requireLength("MAC-S", 8);
    }

    /** Reads 14 octets. */
    public static Auts of(Octets octets) {
        octets.requireLength("AUTS", LENGTH);
        return new Auts(octets.slice(0, 6), octets.slice(6, 8));
    }

    public Octets octets() {
        return sqnMsXorAkStar.concat(macS);
    }
}
