package io.akalab.sbi.overload;

import io.akalab.sbi.context.MessagePriority;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who is let in (TS 29.500 clause 6.4.2): decided before anything is done for a request, by how many are under way and by its
 * priority. What is let in is answered in time, because what is not does not wait for the processors with it.
 */
public final class Admission {

    private static final int FEWEST = 10;
    private static final double TYPICAL = 0.5;
    private static final int WINDOWS_REMEMBERED = 4;

    private final OverloadProperties settings;
    private final LoadReport report;
    private final LongSupplier ticker;
    private final ConcurrencyLimit limit;
    private final Latencies latencies = new Latencies();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private final LongAdder refused = new LongAdder();
    private final AtomicLong windowEnd;
    private final long latency;
    private volatile boolean strained;
    private volatile long answered;
    private volatile long typical;
    private volatile long typicalUntil;

    /**
     * @param report where load and overload are told
     * @param ticker nanoseconds, as {@link System#nanoTime}
     */
    Admission(OverloadProperties settings, LoadReport report, LongSupplier ticker) {
        this.settings = settings;
        this.report = report;
        this.ticker = ticker;
        this.limit = new ConcurrencyLimit(settings);
        this.latency = settings.latency().toNanos();
        this.windowEnd = new AtomicLong(ticker.getAsLong() + settings.window().toNanos());
    }

    /** A request that was let in; it counts until it is closed. */
    public final class Ticket implements AutoCloseable {

        private final long start;

        private Ticket(long start) {
            this.start = start;
        }

        @Override
        public void close() {
            underWay.decrementAndGet();
            long now = ticker.getAsLong();
            latencies.add(now - start);
            turnWindow(now);
        }
    }

    /**
     * Lets a request in.
     *
     * @param priority 0 to 31, the lower the more important
     * @param timeLeft how long the requester waits, or null if it did not say
     * @param queued nanoseconds that the request has been here already
     * @throws SbiProblem NF_CONGESTION if there is no room for it, TIMED_OUT_REQUEST if it could not be answered in its time
     */
    public Ticket enter(int priority, @Nullable Duration timeLeft, long queued) {
        long now = ticker.getAsLong();
        if (timeLeft != null && typical > timeLeft.toNanos() && typicalUntil - now > 0) {
            throw new SbiProblem(Cause.TIMED_OUT_REQUEST, "no answer would come in the time that the requester waits");
        }
        int present = underWay.incrementAndGet();
        if (settings.enabled() && (present > limit.limit(priority) || isStale(priority, queued))) {
            underWay.decrementAndGet();
            refused.increment();
            turnWindow(now);
            throw SbiProblem.congestion(settings.retryAfter());
        }
        if (present > mostUnderWay.get()) {
            mostUnderWay.accumulateAndGet(present, Math::max);
        }
        return new Ticket(now - queued);
    }

    /** Under overload a request that waited for a processor as long as an answer is to take would not be answered in time. */
    private boolean isStale(int priority, long queued) {
        return strained && queued > (priority < MessagePriority.DEFAULT ? 2 : 1) * latency;
    }

    /** The priority of a request, 0 to 31. */
    public int priority(@Nullable String header, String path) {
        return settings.priority(header, path);
    }

    /** Whether a path is always let in. */
    public boolean isExempt(String path) {
        return settings.isExempt(path);
    }

    /** What is told to peers. */
    public LoadReport report() {
        return report;
    }

    int limit() {
        return limit.limit();
    }

    private void turnWindow(long now) {
        long end = windowEnd.get();
        if (now - end >= 0
                && windowEnd.compareAndSet(end, now + settings.window().toNanos())) {
            evaluate(now);
        }
    }

    private void evaluate(long now) {
        var window = latencies.drain();
        int busiest = mostUnderWay.getAndSet(underWay.get());
        long turnedAway = refused.sumThenReset();
        answered += window.number();
        report.update(100 * busiest / limit.limit(), share(turnedAway, window.number()));
        if (answered < settings.warmUp()) {
            return;
        }
        strained = turnedAway > 0 || window.quantile(ConcurrencyLimit.SLOW) > latency;
        if (window.number() < FEWEST) {
            return;
        }
        limit.adapt(window, busiest);
        typical = window.quantile(TYPICAL);
        typicalUntil = now + WINDOWS_REMEMBERED * settings.window().toNanos();
    }

    private static int share(long part, long rest) {
        return part == 0 ? 0 : (int) Math.ceilDiv(100 * part, part + rest);
    }
}
