package io.akalab.ngap.element;

import io.akalab.crypto.identity.Plmn;
import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;

/**
 * E-UTRA CGI (TS 38.413 clause 9.3.1.9).
 *
 * @param cell the E-UTRA Cell Identity, 28 bits
 */
public record EutraCgi(Plmn plmn, int cell) {

    private static final int CELL_BITS = 28;

    public EutraCgi {
        if (cell >>> CELL_BITS != 0) {
            throw new IllegalArgumentException("an E-UTRA cell identity has 28 bits");
        }
    }

    public static EutraCgi read(PerReader in) {
        int preamble = Extensible.begin(in, 1);
        var cgi = new EutraCgi(Plmns.read(in), (int) in.bitString(CELL_BITS));
        Extensible.end(in, preamble, 1);
        return cgi;
    }

    public void write(PerWriter out) {
        Extensible.begin(out);
        Plmns.write(plmn, out);
        out.bitString(cell, CELL_BITS);
    }
}
