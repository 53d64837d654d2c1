package io.akalab.udm.arpf;

import io.akalab.udm.storage.GroupCommit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A lane whose writes pass over rows that somebody else has locked, such as an import, since all other subscribers would wait
 * with them. Such a write is tried again every 10 ms, for as long as anybody waits for it.
 *
 * @param <W> one write
 * @param <R> what came of it
 */
final class PatientLane<W, R> {

    private static final long PATIENCE_SECONDS = 5;

    private static final Executor AFTER_A_PAUSE = CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS);

    private final GroupCommit.Lane<W, R> lane;
    private final Predicate<R> isLocked;

    PatientLane(GroupCommit.Lane<W, R> lane, Predicate<R> isLocked) {
        this.lane = lane;
        this.isLocked = isLocked;
    }

    /** Queues a write. The future completes within five seconds, and never with an outcome that says the row is locked. */
    CompletableFuture<R> submit(W write) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        return submit(write, end).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Queues a write and waits until it is durable.
     *
     * @throws io.akalab.udm.storage.StorageUnavailableException if its transaction fails, or does not end in time
     */
    R write(W write) {
        return GroupCommit.await(submit(write));
    }

    private CompletableFuture<R> submit(W write, long end) {
        return lane.submit(write).thenCompose(outcome -> {
            if (!isLocked.test(outcome)) {
                return CompletableFuture.completedFuture(outcome);
            }
            if (System.nanoTime() - end >= 0) {
                return CompletableFuture.failedFuture(new IllegalStateException("the subscriber's row stays locked"));
            }
            return CompletableFuture.supplyAsync(() -> submit(write, end), AFTER_A_PAUSE)
                    .thenCompose(later -> later);
        });
    }
}
