package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;
import org.jspecify.annotations.Nullable;

/**
 * UE NGAP IDs (TS 38.413 clause 9.2.2.5): what both sides call a UE, or what the AMF alone does.
 *
 * @param amfUeNgapId 0 to 2<sup>40</sup> - 1
 * @param ranUeNgapId 0 to 2<sup>32</sup> - 1, or null
 */
public record UeNgapIds(long amfUeNgapId, @Nullable Long ranUeNgapId) {

    private static final long LAST_OF_AMF = (1L << 40) - 1;
    private static final long LAST_OF_RAN = (1L << 32) - 1;

    private static final int ALTERNATIVES = 3;
    private static final int PAIR = 0;
    private static final int AMF_ALONE = 1;

    public static UeNgapIds read(PerReader in) {
        return switch (in.enumerated(ALTERNATIVES)) {
            case PAIR -> readPair(in);
            case AMF_ALONE -> new UeNgapIds(readAmfUeNgapId(in), null);
            default -> throw new NotComprehended("UE NGAP IDs of a kind that isn't known");
        };
    }

    private static UeNgapIds readPair(PerReader in) {
        int preamble = Extensible.begin(in, 1);
        var ids = new UeNgapIds(readAmfUeNgapId(in), readRanUeNgapId(in));
        Extensible.end(in, preamble, 1);
        return ids;
    }

    public void write(PerWriter out) {
        out.enumerated(ranUeNgapId == null ? AMF_ALONE : PAIR, ALTERNATIVES);
        if (ranUeNgapId == null) {
            writeAmfUeNgapId(amfUeNgapId, out);
        } else {
            writeAmfUeNgapId(amfUeNgapId, Extensible.begin(out));
            writeRanUeNgapId(ranUeNgapId, out);
        }
    }

    /** AMF UE NGAP ID (TS 38.413 clause 9.3.3.1). */
    public static long readAmfUeNgapId(PerReader in) {
        return in.number(0, LAST_OF_AMF);
    }

    public static void writeAmfUeNgapId(long id, PerWriter out) {
        out.number(id, 0, LAST_OF_AMF);
    }

    /** RAN UE NGAP ID (TS 38.413 clause 9.3.3.2). */
    public static long readRanUeNgapId(PerReader in) {
        return in.number(0, LAST_OF_RAN);
    }

    public static void writeRanUeNgapId(long id, PerWriter out) {
        out.number(id, 0, LAST_OF_RAN);
    }
}
