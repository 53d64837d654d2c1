package io.akalab.ngap.element;

import io.akalab.crypto.identity.Plmn;
import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;

/** How {@link GlobalRanNodeId} is encoded: a choice of nodes, and for each a choice of identifiers. */
final class RanNodeCodec {

    private static final int ALTERNATIVES = 4;
    private static final int GNB = 0;
    private static final int NG_ENB = 1;
    private static final int N3IWF = 2;

    private static final int GNB_ID_SHORTEST = 22;
    private static final int GNB_ID_LONGEST = 32;
    private static final int N3IWF_ID_BITS = 16;

    /** The lengths of macro, short macro and long macro ng-eNB IDs, in the order of the choice. */
    private static final int[] NG_ENB_ID_BITS = {20, 18, 21};

    private RanNodeCodec() {}

    static GlobalRanNodeId read(PerReader in) {
        var start = in.mark();
        return switch (in.enumerated(ALTERNATIVES)) {
            case GNB -> readGnb(in, start);
            case NG_ENB -> readNgEnb(in, start);
            case N3IWF -> readN3iwf(in, start);
            default -> other(start);
        };
    }

    private static GlobalRanNodeId readGnb(PerReader in, PerReader start) {
        int preamble = Extensible.begin(in, 1);
        var plmn = Plmns.read(in);
        if (in.bit()) {
            return other(start);
        }
        int bits = (int) in.number(GNB_ID_SHORTEST, GNB_ID_LONGEST);
        var gnb = new GlobalRanNodeId.Gnb(plmn, bits, in.bitString(bits));
        Extensible.end(in, preamble, 1);
        return gnb;
    }

    private static GlobalRanNodeId readNgEnb(PerReader in, PerReader start) {
        int preamble = Extensible.begin(in, 1);
        var plmn = Plmns.read(in);
        int alternative = in.enumerated(ALTERNATIVES);
        if (alternative == NG_ENB_ID_BITS.length) {
            return other(start);
        }
        int bits = NG_ENB_ID_BITS[alternative];
        var ngEnb = new GlobalRanNodeId.NgEnb(plmn, bits, (int) in.bitString(bits));
        Extensible.end(in, preamble, 1);
        return ngEnb;
    }

    private static GlobalRanNodeId readN3iwf(PerReader in, PerReader start) {
        int preamble = Extensible.begin(in, 1);
        var plmn = Plmns.read(in);
        if (in.bit()) {
            return other(start);
        }
        var n3iwf = new GlobalRanNodeId.N3iwf(plmn, (int) in.bitString(N3IWF_ID_BITS));
        Extensible.end(in, preamble, 1);
        return n3iwf;
    }

    private static GlobalRanNodeId other(PerReader start) {
        return new GlobalRanNodeId.Other(start.rest());
    }

    static void write(GlobalRanNodeId node, PerWriter out) {
        switch (node) {
            case GlobalRanNodeId.Gnb gnb ->
                begin(GNB, gnb.plmn(), out)
                        .bit(false)
                        .number(gnb.bits(), GNB_ID_SHORTEST, GNB_ID_LONGEST)
                        .bitString(gnb.id(), gnb.bits());
            case GlobalRanNodeId.NgEnb ngEnb ->
                begin(NG_ENB, ngEnb.plmn(), out)
                        .enumerated(alternative(ngEnb.bits()), ALTERNATIVES)
                        .bitString(ngEnb.id(), ngEnb.bits());
            case GlobalRanNodeId.N3iwf n3iwf ->
                begin(N3IWF, n3iwf.plmn(), out).bit(false).bitString(n3iwf.id(), N3IWF_ID_BITS);
            case GlobalRanNodeId.Other other -> out.whole(other.value());
        }
    }

    private static PerWriter begin(int alternative, Plmn plmn, PerWriter out) {
        Extensible.begin(out.enumerated(alternative, ALTERNATIVES));
        Plmns.write(plmn, out);
        return out;
    }

    private static int alternative(int bits) {
        int alternative = 0;
        while (NG_ENB_ID_BITS[alternative] != bits) {
            alternative++;
        }
        return alternative;
    }
}
