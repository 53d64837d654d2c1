package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;

/**
 * 5G-S-TMSI (TS 38.413 clause 9.3.3.20). Its text form is redacted.
 *
 * @param amfSetId 10 bits
 * @param amfPointer 6 bits
 * @param tmsi the 5G-TMSI, 32 bits
 */
public record FiveGSTmsi(int amfSetId, int amfPointer, int tmsi) {

    private static final int ALTERNATIVES = 2;

    public FiveGSTmsi {
        if (amfSetId >>> Guami.SET_BITS != 0 || amfPointer >>> Guami.POINTER_BITS != 0) {
            throw new IllegalArgumentException("an AMF set has 10 bits and a pointer 6");
        }
    }

    public static FiveGSTmsi read(PerReader in) {
        int preamble = Extensible.begin(in, 1);
        var tmsi = new FiveGSTmsi((int) in.bitString(Guami.SET_BITS), (int) in.bitString(Guami.POINTER_BITS), (int)
                in.bitString(Integer.SIZE));
        Extensible.end(in, preamble, 1);
        return tmsi;
    }

    public void write(PerWriter out) {
        Extensible.begin(out)
                .bitString(amfSetId, Guami.SET_BITS)
                .bitString(amfPointer, Guami.POINTER_BITS)
                .bitString(tmsi, Integer.SIZE);
    }

    /** UE Paging Identity (TS 38.413 clause 9.3.3.18), a choice whose only known alternative is the 5G-S-TMSI. */
    public static FiveGSTmsi readForPaging(PerReader in) {
        if (in.enumerated(ALTERNATIVES) != 0) {
            throw new NotComprehended("a UE paging identity that isn't a 5G-S-TMSI");
        }
        return read(in);
    }

    public void writeForPaging(PerWriter out) {
        write(out.enumerated(0, ALTERNATIVES));
    }

    @Override
    public String toString() {
        return "FiveGSTmsi[redacted]";
    }
}
