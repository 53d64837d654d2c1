package io.akalab.sbi.overload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatenciesTest {

    private final Latencies latencies = new Latencies();

    @ParameterizedTest
    @ValueSource(longs = {0, 255, 256, 1023, 1024, 1300, 99_999, 80_000_000, 5_000_000_000L, 3_600_000_000_000L})
    void roundsALatencyUpByAQuarterAtTheMost(long nanos) {
        latencies.add(nanos);
        assertThat(latencies.drain().quantile(0.5)).isBetween(nanos, nanos + nanos / 4 + 256);
    }

    @Test
    void findsQuantiles() {
        for (int i = 1; i <= 100; i++) {
            latencies.add(i * 1_000_000L);
        }
        var summary = latencies.drain();
        assertThat(summary.number()).isEqualTo(100);
        assertThat(summary.quantile(0.5)).isBetween(50_000_000L, 63_000_000L);
        assertThat(summary.quantile(0.9)).isBetween(90_000_000L, 113_000_000L);
        assertThat(summary.quantile(1)).isBetween(100_000_000L, 126_000_000L);
    }

    @Test
    void isEmptyOnceDrained() {
        latencies.add(1_000_000);
        latencies.drain();
        var nothing = latencies.drain();
        assertThat(nothing.number()).isZero();
        assertThat(nothing.quantile(0.9)).isZero();
    }
}
