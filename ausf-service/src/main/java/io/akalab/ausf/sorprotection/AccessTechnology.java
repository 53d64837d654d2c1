package io.akalab.ausf.sorprotection;

import io.akalab.crypto.Octets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * An access technology by its name in TS 29.509 clause 6.2.6.3.3, with the bits of TS 31.102 clause 4.2.5 (EF<sub>PLMNwAcT</sub>).
 * E-UTRAN and GSM have two bits each that restrict them to one mode; both set say the same as neither.
 */
enum AccessTechnology {
    NR("NR", 0x0800),
    EUTRAN("EUTRAN_IN_WBS1_MODE_AND_NBS1_MODE", 0x7000),
    EUTRAN_WB("EUTRAN_IN_WBS1_MODE_ONLY", 0x6000),
    EUTRAN_NB("EUTRAN_IN_NBS1_MODE_ONLY", 0x5000),
    UTRAN("UTRAN", 0x8000),
    GSM_WITH_EC("GSM_AND_ECGSM_IoT", 0x008C),
    EC_GSM("ECGSM_IoT_ONLY", 0x0088),
    GSM("GSM_WITHOUT_ECGSM_IoT", 0x0084),
    GSM_COMPACT("GSM_COMPACT", 0x0040),
    CDMA_HRPD("CDMA_HRPD", 0x0020),
    CDMA_1XRTT("CDMA_1xRTT", 0x0010);

    private static final int EUTRAN_MODES = 0x3000;
    private static final int GSM_MODES = 0x000C;

    private final String wireName;
    private final int bits;

    AccessTechnology(String wireName, int bits) {
        this.wireName = wireName;
        this.bits = bits;
    }

    /** The technology of a name, which others may not know yet. */
    static Optional<AccessTechnology> named(String name) {
        return Arrays.stream(values())
                .filter(technology -> technology.wireName.equals(name))
                .findFirst();
    }

    /** The access technology identifier of several, two octets; the form without restrictions where none is meant. */
    static Octets identifier(Collection<AccessTechnology> technologies) {
        int all = technologies.stream().mapToInt(technology -> technology.bits).reduce(0, (a, b) -> a | b);
        int identifier = unrestricted(unrestricted(all, EUTRAN_MODES), GSM_MODES);
        return Octets.of((byte) (identifier >>> Byte.SIZE), (byte) identifier);
    }

    private static int unrestricted(int identifier, int modes) {
        return (identifier & modes) == modes ? identifier & ~modes : identifier;
    }
}
