package io.akalab.ngap.element;

import io.akalab.crypto.identity.Plmn;
import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;

/** PLMN Identity (TS 38.413 clause 9.3.3.5). */
final class Plmns {

    private static final int LENGTH = 3;

    private Plmns() {}

    static Plmn read(PerReader in) {
        var bcd = in.octets(LENGTH);
        try {
            return Plmn.ofBcd(bcd);
        } catch (IllegalArgumentException e) {
            throw new NotComprehended("a PLMN that isn't made of decimal digits");
        }
    }

    static void write(Plmn plmn, PerWriter out) {
        out.octets(plmn.bcd(), LENGTH);
    }
}
