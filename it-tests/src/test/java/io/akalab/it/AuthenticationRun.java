package io.akalab.it;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Subscribers that are authenticated again and again, at once, until somebody says stop. */
final class AuthenticationRun implements AutoCloseable {

    private static final int PATIENCE_IN_SECONDS = 120;

    private final PairedSeaf seaf;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore confirmed = new Semaphore(0);
    private final AtomicInteger interrupted = new AtomicInteger();
    private final Queue<List<Object>> challenges = new ConcurrentLinkedQueue<>();
    private final List<Future<?>> loops;
    private volatile boolean stopped;

    AuthenticationRun(PairedSeaf seaf, List<TestSubscriber> subscribers) {
        this.seaf = seaf;
        this.loops = IntStream.range(0, subscribers.size())
                .<Future<?>>mapToObj(i -> threads.submit(() -> loop(subscribers.get(i), i)))
                .toList();
    }

    /** Waits until that many more authentications have come to their end. */
    void await(int count) throws InterruptedException, ExecutionException {
        if (!confirmed.tryAcquire(count, PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
            stop();
            throw new AssertionError("the run stands still");
        }
    }

    /** Lets each end what it has begun, and fails if one of them failed. */
    void stop() throws InterruptedException, ExecutionException {
        stopped = true;
        for (var loop : loops) {
            loop.get();
        }
    }

    /** How many an AUSF took to its grave. */
    int interrupted() {
        return interrupted.get();
    }

    /** Who was challenged with which SQN. */
    List<List<Object>> challenges() {
        return List.copyOf(challenges);
    }

    @Override
    public void close() {
        stopped = true;
        threads.close();
    }

    /** The two steps of an authentication go to different AUSFs. */
    private void loop(TestSubscriber subscriber, int number) {
        var usim = subscriber.usim();
        for (int round = number; !stopped; round++) {
            var context = seaf.start(subscriber, round % 2);
            var sqn = subscriber.sqnOf(context.av5gAka().orElseThrow());
            challenges.add(List.of(subscriber, sqn.value()));
            if (seaf.confirm(context, usim, 1 - round % 2)) {
                confirmed.release();
            } else {
                interrupted.incrementAndGet();
            }
        }
    }
}
