package io.akalab.sbi.overload;

import java.util.concurrent.atomic.AtomicIntegerArray;

/** How long the requests of a window took, in buckets that grow by a quarter; safe to use by many threads. */
final class Latencies {

    private static final int STEPS = 4;
    private static final int BUCKETS = 48 * STEPS;

    private final AtomicIntegerArray counts = new AtomicIntegerArray(BUCKETS);

    void add(long nanos) {
        counts.getAndIncrement(bucket(nanos));
    }

    /** Takes what there is out, and leaves none. */
    Summary drain() {
        var drained = new int[BUCKETS];
        int number = 0;
        for (int i = 0; i < BUCKETS; i++) {
            // A look is cheaper than an exchange, and most buckets are empty.
            if (counts.get(i) != 0) {
                drained[i] = counts.getAndSet(i, 0);
                number += drained[i];
            }
        }
        return new Summary(drained, number);
    }

    // In units of 256 ns: the exponent, and the two bits after the leading one.
    private static int bucket(long nanos) {
        long units = nanos >> 8;
        if (units < STEPS) {
            return (int) Math.max(0, units);
        }
        int exponent = Long.SIZE - 1 - Long.numberOfLeadingZeros(units);
        int step = (int) (units >> (exponent - 2)) & (STEPS - 1);
        return Math.min(BUCKETS - 1, (exponent - 1) * STEPS + step);
    }

    /** The longest latency of a bucket, in nanoseconds. */
    private static long upperBound(int bucket) {
        if (bucket < STEPS) {
            return (bucket + 1L) << 8;
        }
        int exponent = bucket / STEPS + 1;
        long step = bucket % STEPS + 1;
        return ((1L << exponent) + (step << (exponent - 2))) << 8;
    }

    /** What came in a window. */
    record Summary(int[] counts, int number) {

        /** A quantile in nanoseconds, rounded up to its bucket; 0 if there is nothing. */
        long quantile(double quantile) {
            long rank = (long) Math.ceil(quantile * number);
            for (int i = 0; i < counts.length && number > 0; i++) {
                rank -= counts[i];
                if (rank <= 0) {
                    return upperBound(i);
                }
            }
            return 0;
        }
    }
}
