package io.akalab.ausf.sorprotection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of TS 31.102 clause 4.2.5. */
class AccessTechnologyTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0000",
        "NR, 0800",
        "UTRAN, 8000",
        "EUTRAN_IN_WBS1_MODE_AND_NBS1_MODE, 4000",
        "EUTRAN_IN_WBS1_MODE_ONLY, 6000",
        "EUTRAN_IN_NBS1_MODE_ONLY, 5000",
        "EUTRAN_IN_NBS1_MODE_ONLY EUTRAN_IN_WBS1_MODE_ONLY, 4000",
        "EUTRAN_IN_WBS1_MODE_AND_NBS1_MODE EUTRAN_IN_WBS1_MODE_ONLY, 4000",
        "GSM_AND_ECGSM_IoT, 0080",
        "GSM_WITHOUT_ECGSM_IoT, 0084",
        "ECGSM_IoT_ONLY, 0088",
        "ECGSM_IoT_ONLY GSM_WITHOUT_ECGSM_IoT, 0080",
        "GSM_COMPACT, 0040",
        "CDMA_HRPD, 0020",
        "CDMA_1xRTT, 0010",
        "NR UTRAN EUTRAN_IN_WBS1_MODE_ONLY GSM_COMPACT CDMA_HRPD CDMA_1xRTT, e870"
    })
    void encodesWhatIsSelected(String names, String identifier) {
        var technologies = Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> AccessTechnology.named(name).orElseThrow())
                .toList();
        assertThat(AccessTechnology.identifier(technologies).toHex()).isEqualTo(identifier);
    }

    @Test
    void knowsNoNameOfALaterRelease() {
        assertThat(AccessTechnology.named("SATELLITE_NG_RAN")).isEmpty();
    }
}
