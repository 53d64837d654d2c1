package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;
import java.util.List;

/**
 * An item of the Supported TA List (TS 38.413 clause 9.2.6.1).
 *
 * @param tac the tracking area code, 24 bits
 * @param broadcastPlmns the PLMNs that the cells of the area broadcast, with their slices; 1 to 12
 */
public record SupportedTa(int tac, List<PlmnSupport> broadcastPlmns) {

    private static final int MOST = 256;

    public SupportedTa {
        if (tac >>> Tai.TAC_BITS != 0) {
            throw new IllegalArgumentException("a TAC has 24 bits");
        }
        broadcastPlmns = List.copyOf(broadcastPlmns);
    }

    public static List<SupportedTa> readList(PerReader in) {
        return Lists.read(in, MOST, SupportedTa::read);
    }

    public static void writeList(List<SupportedTa> areas, PerWriter out) {
        Lists.write(areas, out, MOST, SupportedTa::write);
    }

    private static SupportedTa read(PerReader in) {
        int preamble = Extensible.begin(in, 1);
        var area = new SupportedTa((int) in.bitString(Tai.TAC_BITS), PlmnSupport.readList(in));
        Extensible.end(in, preamble, 1);
        return area;
    }

    private void write(PerWriter out) {
        Extensible.begin(out).bitString(tac, Tai.TAC_BITS);
        PlmnSupport.writeList(broadcastPlmns, out);
    }
}
