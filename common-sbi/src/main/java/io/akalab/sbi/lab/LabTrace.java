package io.akalab.sbi.lab;

import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.sbi.context.SbiContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What this function lately did, keys included, for those who study it. It does nothing unless the lab switch is on: ask
 * {@link #enabled} before an event is made up.
 */
public final class LabTrace {

    private final boolean enabled;
    private final int capacity;
    private final String function;
    private final Clock clock;
    private final Deque<TraceEntry> entries = new ArrayDeque<>();
    private long sequence;

    LabTrace(LabProperties properties, String function, Clock clock) {
        this.enabled = properties.exposeKeys();
        this.capacity = properties.traceCapacity();
        this.function = function;
        this.clock = clock;
    }

    /** Whether the lab switch is on. */
    public boolean enabled() {
        return enabled;
    }

    /** Records an event in the trace of the request that this thread handles. */
    public void record(@Nullable String supi, TraceEvent event) {
        if (enabled) {
            add(SbiContext.current().traceId(), supi, event);
        }
    }

    /** Derivations for a subscriber, each of which is recorded; unless the lab switch is on nobody watches them. */
    public KeyDerivation derivation(String supi) {
        return enabled
                ? KeyDerivation.observedBy(derived -> record(supi, KeyDerived.of(derived)))
                : KeyDerivation.unobserved();
    }

    /** The time, as the entries have it. */
    Instant now() {
        return clock.instant();
    }

    private synchronized void add(String traceId, @Nullable String supi, TraceEvent event) {
        if (entries.size() == capacity) {
            entries.removeFirst();
        }
        entries.addLast(new TraceEntry(++sequence, clock.instant(), traceId, function, supi, event));
    }

    /** The events that a filter lets through, in order. */
    public synchronized List<TraceEntry> entries(Predicate<TraceEntry> filter) {
        return entries.stream().filter(filter).toList();
    }
}
