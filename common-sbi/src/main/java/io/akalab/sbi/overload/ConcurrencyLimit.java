package io.akalab.sbi.overload;

import io.akalab.sbi.context.MessagePriority;

/**
 * How many requests may be under way: less by a fifth after a window whose answers came too late, more by a sixteenth after one
 * that was in time and made use of the limit (additive increase would take too long, so both are multiplicative). Virtual threads
 * have no queue whose length would tell of overload; requests under way share the processors, and their latency tells.
 */
final class ConcurrencyLimit {

    /** Of the latencies of a window the one that must not be too long. */
    static final double SLOW = 0.9;

    private static final double SHRINK = 0.8;
    private static final int GROW = 16;

    private final int least;
    private final int most;
    private final long latency;
    private volatile int limit;

    ConcurrencyLimit(OverloadProperties properties) {
        this.least = properties.least();
        this.most = Math.max(least, properties.most());
        this.limit = Math.clamp(properties.first(), least, most);
        this.latency = properties.latency().toNanos();
    }

    int limit() {
        return limit;
    }

    /**
     * How many may be under way when one of a priority comes: half as many again of the highest, and no more than half of the
     * lowest, so that where the default finds no room the lower ones found none before.
     */
    int limit(int priority) {
        int present = limit;
        if (priority == MessagePriority.DEFAULT) {
            return present;
        }
        return priority < MessagePriority.DEFAULT
                ? present + present * (MessagePriority.DEFAULT - priority) / (2 * MessagePriority.DEFAULT)
                : present
                        - present
                                * (priority - MessagePriority.DEFAULT)
                                / (2 * (MessagePriority.LOWEST - MessagePriority.DEFAULT));
    }

    /** Sets the limit anew after a window, in which at the most {@code underWay} requests were under way at once. */
    void adapt(Latencies.Summary window, int underWay) {
        int present = limit;
        if (window.quantile(SLOW) > latency) {
            limit = Math.max(least, (int) (present * SHRINK));
        } else if (2 * underWay >= present) {
            limit = Math.min(most, present + Math.max(1, present / GROW));
        }
    }
}
