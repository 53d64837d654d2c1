package io.akalab.ngap.element;

import io.akalab.crypto.identity.Plmn;
import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;

/**
 * NR CGI (TS 38.413 clause 9.3.1.7).
 *
 * @param cell the NR Cell Identity, 36 bits
 */
public record NrCgi(Plmn plmn, long cell) {

    private static final int CELL_BITS = 36;

    public NrCgi {
        if (cell >>> CELL_BITS != 0) {
            throw new IllegalArgumentException("an NR cell identity has 36 bits");
        }
    }

    public static NrCgi read(PerReader in) {
        int preamble = Extensible.begin(in, 1);
        var cgi = new NrCgi(Plmns.read(in), in.bitString(CELL_BITS));
        Extensible.end(in, preamble, 1);
        return cgi;
    }

    public void write(PerWriter out) {
        Extensible.begin(out);
        Plmns.write(plmn, out);
        out.bitString(cell, CELL_BITS);
    }
}
