package io.akalab.nas.element;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Plmn;

/**
 * A tracking area identity (TS 24.501 clause 9.11.3.8).
 *
 * @param tac the tracking area code, 24 bits
 */
public record Tai(Plmn plmn, int tac) {

    /** Octets of a TAI. */
    public static final int LENGTH = 6;

    public Tai {
        if (tac >>> 24 != 0) {
            throw new IllegalArgumentException("a TAC has 24 bits");
        }
    }

    /** Reads six octets. */
    public static Tai of(Octets octets) {
        var in = new OctetReader(octets.requireLength("a TAI", LENGTH));
        return new Tai(Plmn.ofBcd(in.take(3)), in.threeOctets());
    }

    public Octets octets() {
        return new OctetWriter().put(plmn.bcd()).threeOctets(tac).octets();
    }
}
