package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.OctetWriter;

/**
 * An optional information element as it is in a message: nothing of it is interpreted, so that it goes out as it came.
 *
 * @param iei the identifier; that of a half octet has four zero bits behind it
 * @param value for a half octet, an octet from 0 to 15
 */
public record Ie(int iei, Format format, Octets value) {

    /** How an element is written (TS 24.007 clause 11.2.1.1). */
    public enum Format {
        /** The identifier and the value share an octet. */
        HALF_OCTET,
        /** The identifier and a value of fixed length. */
        TV,
        /** The identifier, a length of one octet, the value. */
        TLV,
        /** The identifier, a length of two octets, the value. */
        TLV_E;

        /** What an identifier says by itself of an element that is not known (TS 24.007 clause 11.2.4). */
        static Format of(int iei) {
            if (iei >= 0x80) {
                return HALF_OCTET;
            }
            return iei >> 4 == 7 ? TLV_E : TLV;
        }
    }

    void writeTo(OctetWriter out) {
        switch (format) {
            case HALF_OCTET -> out.octet(iei | value.at(0));
            case TV -> out.octet(iei).put(value);
            case TLV -> out.octet(iei).lv(value);
            case TLV_E -> out.octet(iei).lvE(value);
        }
    }
}
