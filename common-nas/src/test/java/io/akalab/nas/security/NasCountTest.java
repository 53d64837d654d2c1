package io.akalab.nas.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NasCountTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0, 255, 255",
        "5, 4, 260",
        "255, 255, 255",
        "255, 0, 256",
        "256, 255, 511",
        "65535, 0, 65536",
        "16777215, 255, 16777215",
    })
    void estimatesTheLowestCountThatIsNotBelowTheExpectedOne(int expected, int sequenceNumber, int count) {
        assertThat(new NasCount(expected).estimate(sequenceNumber)).isEqualTo(new NasCount(count));
    }

    @Test
    void estimatesWithinOneTurnOfTheSequenceNumber() {
        var random = new Random(33_501);
        for (int i = 0; i < 10_000; i++) {
            var expected = new NasCount(random.nextInt(1 << 24) - 256 & 0xFFFEFF);
            int sequenceNumber = random.nextInt(256);

            var count = expected.estimate(sequenceNumber);

            assertThat(count.sequenceNumber()).isEqualTo(sequenceNumber);
            assertThat(count.value()).isBetween(expected.value(), expected.value() + 255);
        }
    }

    @Test
    void givesACountBelowWhereNoneIsLeftAbove() {
        assertThat(new NasCount(0xFFFFFF).estimate(0)).isEqualTo(new NasCount(0xFFFF00));
    }

    @Test
    void neverWrapsAround() {
        var last = new NasCount(0xFFFFFF);

        assertThatThrownBy(last::next).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void carriesIntoTheOverflow() {
        var next = new NasCount(0x1FF).next();

        assertThat(next.overflow()).isEqualTo(2);
        assertThat(next.sequenceNumber()).isZero();
    }

    @Test
    void refusesMoreThan24Bits() {
        assertThatThrownBy(() -> new NasCount(1 << 24)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NasCount(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
