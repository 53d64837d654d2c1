package io.akalab.sbi.context;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What a request carries through every hop (TS 29.500 clauses 5.2.3.2, 6.11.2 and 6.13). It is bound to the thread that
 * handles the request; work that is handed to another thread takes it along with {@link #run} or {@link #call}.
 *
 * @param deadline when the requester stops waiting
 * @param correlationInfo 3gpp-Sbi-Correlation-Info: it holds a SUPI, so it goes into no log
 * @param messagePriority 3gpp-Sbi-Message-Priority
 */
public record SbiContext(
        Traceparent traceparent,
        @Nullable Instant deadline,
        @Nullable String correlationInfo,
        @Nullable String messagePriority) {

    private static final ScopedValue<SbiContext> CURRENT = ScopedValue.newInstance();

    /** The context of the request that this thread handles, or a fresh one. */
    public static SbiContext current() {
        return CURRENT.isBound() ? CURRENT.get() : fresh();
    }

    /** A context with a trace of its own, for work that no request asked for. */
    public static SbiContext fresh() {
        return new SbiContext(Traceparent.fresh(ThreadLocalRandom.current()), null, null, null);
    }

    /** Runs work in this context. */
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /** Runs work in this context. */
    public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** The trace that the request is part of. */
    public String traceId() {
        return traceparent.traceId();
    }

    /** How long the requester still waits, zero or negative if it does no more; empty if it did not say. */
    public Optional<Duration> timeLeft(Clock clock) {
        return Optional.ofNullable(deadline).map(end -> Duration.between(clock.instant(), end));
    }

    @Override
    public String toString() {
        return "SbiContext[traceId=" + traceId() + ", redacted]";
    }
}
