package io.akalab.crypto.identity;

/**
 * The 5G globally unique temporary identity (TS 23.003 clause 2.10.1). Its text form is redacted.
 *
 * @param amfRegionId 8 bits
 * @param amfSetId 10 bits
 * @param amfPointer 6 bits
 * @param tmsi the 5G-TMSI, 32 bits
 */
public record Guti(Plmn plmn, int amfRegionId, int amfSetId, int amfPointer, int tmsi) {

    public Guti {
        if (amfRegionId >>> 8 != 0 || amfSetId >>> 10 != 0 || amfPointer >>> 6 != 0) {
            throw new IllegalArgumentException("an AMF identifier has 8 + 10 + 6 bits");
        }
    }

    @Override
    public String toString() {
        return "Guti[redacted]";
    }
}
