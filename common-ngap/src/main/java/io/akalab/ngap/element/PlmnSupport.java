package io.akalab.ngap.element;

import io.akalab.crypto.identity.Plmn;
import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;
import java.util.List;

/**
 * A PLMN with its slices: an item of the PLMN Support List and of the Broadcast PLMN List, which are encoded alike
 * (TS 38.413 clauses 9.2.6.2 and 9.2.6.1).
 *
 * @param slices 1 to 1024
 */
public record PlmnSupport(Plmn plmn, List<SNssai> slices) {

    private static final int MOST = 12;

    public PlmnSupport {
        slices = List.copyOf(slices);
    }

    public static List<PlmnSupport> readList(PerReader in) {
        return Lists.read(in, MOST, PlmnSupport::read);
    }

    public static void writeList(List<PlmnSupport> plmns, PerWriter out) {
        Lists.write(plmns, out, MOST, PlmnSupport::write);
    }

    private static PlmnSupport read(PerReader in) {
        int preamble = Extensible.begin(in, 1);
        var support = new PlmnSupport(Plmns.read(in), SNssai.readList(in));
        Extensible.end(in, preamble, 1);
        return support;
    }

    private void write(PerWriter out) {
        Extensible.begin(out);
        Plmns.write(plmn, out);
        SNssai.writeList(slices, out);
    }
}
