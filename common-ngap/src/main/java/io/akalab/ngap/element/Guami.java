package io.akalab.ngap.element;

import io.akalab.crypto.identity.Plmn;
import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;

/**
 * GUAMI (TS 38.413 clause 9.3.3.3).
 *
 * @param amfRegionId 8 bits
 * @param amfSetId 10 bits
 * @param amfPointer 6 bits
 */
public record Guami(Plmn plmn, int amfRegionId, int amfSetId, int amfPointer) {

    static final int SET_BITS = 10;
    static final int POINTER_BITS = 6;

    public Guami {
        if (amfRegionId >>> 8 != 0 || amfSetId >>> SET_BITS != 0 || amfPointer >>> POINTER_BITS != 0) {
            throw new IllegalArgumentException("an AMF identifier has 8 + 10 + 6 bits");
        }
    }

    public static Guami read(PerReader in) {
        int preamble = Extensible.begin(in, 1);
        var guami = new Guami(Plmns.read(in), (int) in.bitString(Byte.SIZE), (int) in.bitString(SET_BITS), (int)
                in.bitString(POINTER_BITS));
        Extensible.end(in, preamble, 1);
        return guami;
    }

    public void write(PerWriter out) {
        Extensible.begin(out);
        Plmns.write(plmn, out);
        out.bitString(amfRegionId, Byte.SIZE).bitString(amfSetId, SET_BITS).bitString(amfPointer, POINTER_BITS);
    }
}
