package io.akalab.crypto.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ImsiRangeTest {

    private static final ImsiRange RANGE = ImsiRange.of(new Imsi("001010000000009"), 3);

    @Test
    void countsUpWithoutLosingZeros() {
        assertThat(RANGE.imsis().map(Imsi::digits))
                .containsExactly("001010000000009", "001010000000010", "001010000000011");
        assertThat(RANGE.last().digits()).isEqualTo("001010000000011");
    }

    @Test
    void containsItsImsisAndNoOthers() {
        assertThat(RANGE.imsis()).allMatch(RANGE::contains);
        assertThat(RANGE.contains(new Imsi("001010000000008"))).isFalse();
        assertThat(RANGE.contains(new Imsi("001010000000012"))).isFalse();
        assertThat(RANGE.contains(new Imsi("1010000000010"))).isFalse();
        assertThat(RANGE.contains(new Nai("001010000000010@example.org"))).isFalse();
    }

    @Test
    void refusesARangeThatNeedsMoreDigitsThanItsFirst() {
        var last = new Imsi("999999999999999");
        assertThat(ImsiRange.of(last, 1).last()).isEqualTo(last);
        assertThatIllegalArgumentException().isThrownBy(() -> ImsiRange.of(last, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> ImsiRange.of(new Imsi("99999"), Long.MAX_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> ImsiRange.of(last, 0));
    }

    @Test
    void redactsItself() {
        assertThat(RANGE).hasToString("ImsiRange[redacted]");
    }
}
