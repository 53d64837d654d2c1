package io.akalab.ngap.element;

import io.akalab.crypto.identity.Plmn;
import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;
import java.util.List;

/**
 * TAI (TS 38.413 clause 9.3.3.11).
 *
 * @param tac the tracking area code, 24 bits
 */
public record Tai(Plmn plmn, int tac) {

    static final int TAC_BITS = 24;

    private static final int MOST_FOR_PAGING = 16;

    public Tai {
        if (tac >>> TAC_BITS != 0) {
            throw new IllegalArgumentException("a TAC has 24 bits");
        }
    }

    public static Tai read(PerReader in) {
        int preamble = Extensible.begin(in, 1);
        var tai = new Tai(Plmns.read(in), (int) in.bitString(TAC_BITS));
        Extensible.end(in, preamble, 1);
        return tai;
    }

    public void write(PerWriter out) {
        Extensible.begin(out);
        Plmns.write(plmn, out);
        out.bitString(tac, TAC_BITS);
    }

    /** TAI List for Paging (TS 38.413 clause 9.2.4.1). */
    public static List<Tai> readForPaging(PerReader in) {
        return Lists.read(in, MOST_FOR_PAGING, Tai::readItem);
    }

    public static void writeForPaging(List<Tai> tais, PerWriter out) {
        Lists.write(tais, out, MOST_FOR_PAGING, Tai::writeItem);
    }

    private static Tai readItem(PerReader in) {
        int preamble = Extensible.begin(in, 1);
        var tai = read(in);
        Extensible.end(in, preamble, 1);
        return tai;
    }

    private void writeItem(PerWriter out) {
        write(Extensible.begin(out));
    }
}
