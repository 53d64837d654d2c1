package io.akalab.udm.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Lets the writes of many requests share one transaction and one wait for the disk. Writes queue in {@linkplain #lane lanes};
 * one thread takes all that wait, runs them in one transaction and completes their futures once it is durable. Under load
 * the batches grow by themselves, because more writes arrive while the disk is busy.
 */
public final class GroupCommit implements AutoCloseable {

    /** The most writes of one lane in one transaction, so that locks are not held for long. */
    static final int LARGEST_BATCH = 256;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DurableTransactions transactions;
    private final List<Lane<?, ?>> lanes = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Boolean> doorbell = new ArrayBlockingQueue<>(1);
    private final Thread committer;
    private volatile boolean closed;

    public GroupCommit(DurableTransactions transactions) {
        this.transactions = transactions;
        this.committer = Thread.ofPlatform().daemon().name("udm-commit").unstarted(this::run);
        committer.start();
    }

    /**
     * Writes one kind of batch inside the transaction that is open.
     *
     * @param <W> one write
     * @param <R> what came of it
     */
    @FunctionalInterface
    public interface BatchWriter<W, R extends @Nullable Object> {

        /** Writes all, and answers in the same order. May be called again for the same writes after a rollback. */
        List<R> write(List<W> writes);
    }

    /** Opens a queue for one kind of write. */
    public <W, R extends @Nullable Object> Lane<W, R> lane(BatchWriter<W, R> writer) {
        var lane = new Lane<>(writer);
        lanes.add(lane);
        return lane;
    }

    /** Commits what has been submitted, then stops. Later submissions fail. */
    @Override
    public void close() {
        closed = true;
        ring();
        try {
            committer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits for what a lane has promised.
     *
     * @throws StorageUnavailableException if the transaction fails, or does not end in time
     */
    public static <T extends @Nullable Object> T await(CompletableFuture<T> promise) {
        try {
            return promise.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StorageUnavailableException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailableException(e);
        }
    }

    private void ring() {
        doorbell.offer(Boolean.TRUE);
    }

    private void run() {
        try {
            while (!closed) {
                doorbell.take();
                commitAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        commitAll();
    }

    private void commitAll() {
        for (var batches = drain(); !batches.isEmpty(); batches = drain()) {
            commit(batches);
        }
    }

    private List<Batch<?, ?>> drain() {
        var batches = new ArrayList<Batch<?, ?>>();
        for (var lane : lanes) {
            var batch = lane.drain();
            if (batch != null) {
                batches.add(batch);
            }
        }
        return batches;
    }

    private void commit(List<Batch<?, ?>> batches) {
        try {
            transactions.run(() -> batches.forEach(Batch::write));
            batches.forEach(Batch::complete);
        } catch (DataIntegrityViolationException e) {
            commitApart(batches, e);
        } catch (RuntimeException e) {
            batches.forEach(batch -> batch.fail(e));
        }
    }

    /** Finds the one write that the database refuses, so that it fails alone. */
    private void commitApart(List<Batch<?, ?>> batches, DataIntegrityViolationException e) {
        if (batches.stream().mapToInt(Batch::size).sum() == 1) {
            batches.forEach(batch -> batch.fail(e));
            return;
        }
        batches.stream().flatMap(Batch::apart).forEach(single -> commit(List.of(single)));
    }

    /**
     * A queue of one kind of write.
     *
     * @param <W> one write
     * @param <R> what came of it
     */
    public final class Lane<W, R extends @Nullable Object> {

        private final BatchWriter<W, R> writer;
        private final Queue<Pending<W, R>> queue = new ConcurrentLinkedQueue<>();

        private Lane(BatchWriter<W, R> writer) {
            this.writer = writer;
        }

        /**
         * Queues a write. The future completes when it is durable, or with the {@link RuntimeException} of its transaction.
         */
        public CompletableFuture<R> submit(W write) {
            var result = new CompletableFuture<R>();
            if (closed) {
                result.completeExceptionally(new IllegalStateException("the storage is closed"));
                return result;
            }
            queue.add(new Pending<>(write, result));
            ring();
            return result;
        }

        /**
         * Queues a write and waits until it is durable.
         *
         * @throws StorageUnavailableException if its transaction fails, or does not end in time
         */
        public R write(W write) {
            return await(submit(write));
        }

        private @Nullable Batch<W, R> drain() {
            var next = queue.poll();
            if (next == null) {
                return null;
            }
            var taken = new ArrayList<Pending<W, R>>();
            while (next != null) {
                taken.add(next);
                next = taken.size() < LARGEST_BATCH ? queue.poll() : null;
            }
            return new Batch<>(writer, taken);
        }
    }

    private record Pending<W, R extends @Nullable Object>(W write, CompletableFuture<R> result) {}

    private static final class Batch<W, R extends @Nullable Object> {

        private final BatchWriter<W, R> writer;
        private final List<Pending<W, R>> pending;
        private List<R> results = List.of();

        Batch(BatchWriter<W, R> writer, List<Pending<W, R>> pending) {
            this.writer = writer;
            this.pending = pending;
        }

        int size() {
            return pending.size();
        }

        Stream<Batch<W, R>> apart() {
            return pending.stream().map(single -> new Batch<>(writer, List.of(single)));
        }

        void write() {
            results = writer.write(pending.stream().map(Pending::write).toList());
        }

        void complete() {
            for (int i = 0; i < pending.size(); i++) {
                pending.get(i).result().complete(results.get(i));
            }
        }

        void fail(RuntimeException e) {
            pending.forEach(p -> p.result().completeExceptionally(e));
        }
    }
}
