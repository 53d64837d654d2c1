package io.akalab.udm.arpf;

import static io.akalab.udm.arpf.SqnScheme.D;
import static io.akalab.udm.arpf.SqnScheme.GENERAL;
import static io.akalab.udm.arpf.SqnScheme.LONGEST_STEP;
import static io.akalab.udm.arpf.SqnScheme.NON_TIME_BASED;
import static io.akalab.udm.arpf.SqnScheme.PERIOD;
import static io.akalab.udm.arpf.SqnScheme.TIME_BASED;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.aka.Sqn;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How SEQ goes on under each scheme (TS 33.102 Annex C.1.1). */
class SqnSchemeTest {

    private static final int IND = 5;

    @Test
    void followsTheThreeCasesOfThePartlyTimeBasedScheme() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 200_000; i++) {
            long seqHe = random.nextLong(1L << 40);
            long glc = near(seqHe % PERIOD, random);
            assertThat(GENERAL.next(seqHe, glc, 0, IND))
                    .as("after SEQ1 %s and SEQ2 %s at GLC %s", seqHe / PERIOD, seqHe % PERIOD, glc)
                    .isEqualTo(asWritten(seqHe / PERIOD, seqHe % PERIOD, glc));
        }
    }

    /** C.1.1.1 (5), word by word. */
    private static long asWritten(long seq1, long seq2, long glc) {
        if (seq2 < glc && glc < seq2 + PERIOD - D + 1) {
            return seq1 * PERIOD + glc;
        }
        if (glc + D - 1 < seq2) {
            return (seq1 + 1) * PERIOD + glc;
        }
        return seq1 * PERIOD + seq2 + 1;
    }

    /** Anywhere, or within two of a limit between cases. */
    private static long near(long seq2, SplittableRandom random) {
        long around = random.nextLong(-2, 3);
        return switch (random.nextInt(4)) {
            case 0 -> Math.floorMod(seq2 + around, PERIOD);
            case 1 -> Math.floorMod(seq2 - D + around, PERIOD);
            case 2 -> Math.floorMod(seq2 + PERIOD - D + around, PERIOD);
            default -> random.nextLong(PERIOD);
        };
    }

    @Test
    void readsTheClockOfThePartlyTimeBasedSchemeModuloItsPeriod() {
        assertThat(GENERAL.next(5, 3 * PERIOD + 77, 0, IND)).isEqualTo(77);
        assertThat(GENERAL.next(5, 77 - 2 * PERIOD, 0, IND)).isEqualTo(77);
    }

    @ParameterizedTest(name = "SEQ {0}, GLC {1}, DIF {2}")
    @CsvSource({
        "100, 150,    0, 150",
        "100, 1000, -850, 150",
        "100, 100,    0, 101",
        "100, 101,    0, 101",
        "100, 3,      0, 101",
        "100, 90,    60, 150",
        "0, 16777216, 0, 16777216",
        "0, 16777217, 0, 16777216",
        "0, 99999999999, 0, 16777216"
    })
    void takesTheClockWithItsDifferenceButGoesUpByOneAtLeast(long seqHe, long glc, long dif, long next) {
        assertThat(TIME_BASED.next(seqHe, glc, dif, IND)).isEqualTo(next);
    }

    @Test
    void countsWithoutAClock() {
        assertThat(NON_TIME_BASED.next(41, 1_000, 1_000, IND)).isEqualTo(42);
    }

    @ParameterizedTest
    @EnumSource
    void goesUpInStepsThatAUsimFollowsWhateverTheClockSays(SqnScheme scheme) {
        var random = new SplittableRandom(2);
        for (int i = 0; i < 50_000; i++) {
            long seqHe = random.nextLong(1L << random.nextInt(1, 43));
            long glc = random.nextLong() >> random.nextInt(8, 64);
            long dif = random.nextLong() >> random.nextInt(8, 64);
            assertThat(scheme.next(seqHe, glc, dif, IND) - seqHe).isBetween(1L, LONGEST_STEP);
        }
        assertThat(SqnScheme.DELTA / LONGEST_STEP).isEqualTo(16);
    }

    @ParameterizedTest
    @EnumSource
    void isNotTakenOverTheEdgeByTheClock(SqnScheme scheme) {
        long last = Sqn.maxSeq(IND);

        assertThat(scheme.next(last - 10, last - 10 + PERIOD / 2, 0, IND)).isEqualTo(last - 9);
        assertThat(scheme.next(last - 1, Long.MAX_VALUE >> 1, 0, IND)).isEqualTo(last);
        assertThat(scheme.next(last, Long.MAX_VALUE >> 1, 0, IND)).isEqualTo(last + 1);
    }

    @Test
    void countsSecondsAndTenthsOfSeconds() {
        var counter = new GlobalCounter(() -> Instant.ofEpochSecond(12, 999_999_999));

        assertThat(counter.read(GENERAL)).isEqualTo(12);
        assertThat(counter.read(TIME_BASED)).isEqualTo(129);
        assertThat(new GlobalCounter(() -> Instant.EPOCH.minus(Duration.ofMillis(50))).read(TIME_BASED))
                .isEqualTo(-1);
    }

    @Test
    void looksAtNoClockForACounter() {
        var counter = new GlobalCounter(() -> {
            throw new AssertionError("the clock was read");
        });

        assertThat(counter.read(NON_TIME_BASED)).isZero();
    }
}
