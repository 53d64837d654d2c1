package io.akalab.benchmarks.load;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Durations, as many as there is room for. */
final class Samples {

    private final long[] nanos;
    private final AtomicInteger next = new AtomicInteger();

    Samples(int room) {
        nanos = new long[room];
    }

    void add(long duration) {
        int i = next.getAndIncrement();
        if (i < nanos.length) {
            nanos[i] = duration;
        }
    }

    int number() {
        return Math.min(next.get(), nanos.length);
    }

    /** A quantile in milliseconds, 0 if there is nothing. */
    double quantile(double quantile) {
        var sorted = Arrays.copyOf(nanos, number());
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) (quantile * (sorted.length - 1))] / 1e6;
    }

    @Override
    public String toString() {
        return "p50 %.1f ms, p99 %.1f ms, longest %.1f ms".formatted(quantile(0.5), quantile(0.99), quantile(1));
    }
}
