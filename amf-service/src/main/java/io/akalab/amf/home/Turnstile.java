package io.akalab.amf.home;

import io.akalab.sbi.client.UpstreamProblem;
import io.akalab.sbi.problem.SbiProblem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets requests of one kind go to the home network one after the other, so many at once, and has those wait that it has no room
 * for. A thousand UEs that come at the same moment, as they do when a simulator starts, would else be a thousand requests, most of
 * which are refused for overload, and as many UEs that are sent away. No NAS timer of the network runs meanwhile.
 */
public final class Turnstile {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final int TOO_MANY_REQUESTS = 429;

    private final Semaphore places;
    private final Duration patience;
    private final LongSupplier ticker;
    private final Pause pause;

    /** Waits by sleeping. */
    public Turnstile(HomeRequestProperties settings) {
        this(settings, System::nanoTime, Thread::sleep);
    }

    /**
     * With a time of its own.
     *
     * @param ticker nanoseconds, as {@link System#nanoTime}
     */
    Turnstile(HomeRequestProperties settings, LongSupplier ticker, Pause pause) {
        // In the order in which they came: with any other, some of many would wait for too long.
        this.places = new Semaphore(settings.atOnce(), true);
        this.patience = settings.patience();
        this.ticker = ticker;
        this.pause = pause;
    }

    /** How it is waited. */
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    /**
     * Sends a request when its turn has come, and again where the peer was too busy to begin with it (503, 429).
     *
     * @throws SbiProblem NF_CONGESTION when its turn does not come in time, and whatever the request ends with
     */
    public <T> T pass(Supplier<T> request) {
        long end = ticker.getAsLong() + patience.toNanos();
        var next = FIRST_PAUSE;
        while (true) {
            enter(end);
            try {
                return once(request);
            } catch (SbiProblem problem) {
                var wait = wait(problem, next);
                if (!isOverload(problem) || wait.toNanos() > left(end)) {
                    throw problem;
                }
                await(wait);
                next = shorter(next.multipliedBy(2), LONGEST_PAUSE);
            }
        }
    }

    /** The same for a request whose answer is of no interest. */
    public void pass(Runnable request) {
        pass(() -> {
            request.run();
            return true;
        });
    }

    private <T> T once(Supplier<T> request) {
        try {
            return request.get();
        } finally {
            places.release();
        }
    }

    private void enter(long end) {
        try {
            if (!places.tryAcquire(Math.max(0, left(end)), TimeUnit.NANOSECONDS)) {
                throw SbiProblem.congestion(LONGEST_PAUSE);
            }
        } catch (InterruptedException _) {
            throw interrupted();
        }
    }

    private void await(Duration wait) {
        try {
            pause.of(wait);
        } catch (InterruptedException _) {
            throw interrupted();
        }
    }

    private static SbiProblem interrupted() {
        Thread.currentThread().interrupt();
        return SbiProblem.congestion(LONGEST_PAUSE);
    }

    private long left(long end) {
        return end - ticker.getAsLong();
    }

    /** Spread, so that those who were refused at once do not come again at once. */
    private static Duration wait(SbiProblem problem, Duration next) {
        var told = problem instanceof UpstreamProblem upstream ? upstream.retryAfter() : null;
        var least = told == null || told.compareTo(next) < 0 ? next : told;
        return least.plusMillis(ThreadLocalRandom.current().nextLong(least.toMillis() / 2 + 1));
    }

    private static boolean isOverload(SbiProblem problem) {
        return problem.status() == SERVICE_UNAVAILABLE || problem.status() == TOO_MANY_REQUESTS;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
