package io.akalab.sbi.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TS 29.571 clause 5.2.2, TS 29.500 clause 6.6.2. */
class SupportedFeaturesTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 1", "f, 9", "1F, 9", "0, 0", "6, 0", "'', 0", "8, 8", "0000, 0", "ff9, 9", "g, 0", "-9, 0"})
    void answersWhatBothSidesSupport(String requested, String common) {
        assertThat(SupportedFeatures.of(1, 4).negotiate(requested)).isEqualTo(common);
    }

    @Test
    void answersNothingToWhoeverNamesNone() {
        assertThat(SupportedFeatures.of(1, 4).negotiate(null)).isNull();
    }

    @Test
    void supportsNothingIfToldNothing() {
        assertThat(SupportedFeatures.of().negotiate("FFFF")).isEqualTo("0");
    }

    @Test
    void readsAFeatureOutOfWhatAPeerNamed() {
        assertThat(SupportedFeatures.includes("9", 4)).isTrue();
        assertThat(SupportedFeatures.includes("9", 2)).isFalse();
        assertThat(SupportedFeatures.includes("", 1)).isFalse();
        assertThat(SupportedFeatures.includes(null, 1)).isFalse();
    }
}
