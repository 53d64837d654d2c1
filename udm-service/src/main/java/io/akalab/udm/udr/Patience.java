package io.akalab.udm.udr;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * How often something is tried again that others were faster with. Between two tries passes a random time that grows, lest UDMs
 * that began together hinder each other for ever.
 */
final class Patience {

    private static final int TRIES = 12;
    private static final long LONGEST_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long STEP_NANOS = Duration.ofMillis(4).toNanos();

    private final long start = System.nanoTime();
    private int tries;

    /** Waits a little; false if there were tries enough. */
    boolean lasts() {
        tries++;
        if (tries == TRIES || System.nanoTime() - start > LONGEST_NANOS) {
            return false;
        }
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(STEP_NANOS * tries));
        return true;
    }
}
