package io.akalab.benchmarks.load;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** How long each request of a run took. */
final class Latencies {

    private final long[] posts;
    private final long[] puts;
    private final AtomicInteger next = new AtomicInteger();

    Latencies(int number) {
        posts = new long[number];
        puts = new long[number];
    }

    /** Notes one authentication, in nanoseconds. */
    void add(long post, long put) {
        int i = next.getAndIncrement();
        posts[i] = post;
        puts[i] = put;
    }

    /** A quantile of the POSTs, in milliseconds. */
    double post(double quantile) {
        return quantile(posts, quantile);
    }

    /** A quantile of the PUTs, in milliseconds. */
    double put(double quantile) {
        return quantile(puts, quantile);
    }

    private static double quantile(long[] nanos, double quantile) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) (quantile * (sorted.length - 1))] / 1e6;
    }
}
