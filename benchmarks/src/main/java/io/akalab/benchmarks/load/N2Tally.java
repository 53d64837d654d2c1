package io.akalab.benchmarks.load;

import io.akalab.crypto.algorithms.Direction;
import io.akalab.simulator.registration.Exchange;
import io.akalab.simulator.registration.Outcome;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What many registrations came to: how long they took, how they ended, and what should not have been necessary. */
final class N2Tally {

    private final Samples durations;
    private final LongAdder registered = new LongAdder();
    private final LongAdder keysDiffer = new LongAdder();
    private final LongAdder authenticationFailures = new LongAdder();
    private final LongAdder retransmissions = new LongAdder();
    private final LongAdder uplinks = new LongAdder();
    private final ConcurrentMap<String, LongAdder> failures = new ConcurrentHashMap<>();

    N2Tally(int room) {
        durations = new Samples(room);
    }

    /** Notes how a registration ended, after that many nanoseconds. */
    void add(Outcome outcome, long duration, List<Exchange> exchanges) {
        durations.add(duration);
        if (outcome instanceof Outcome.Registered(var _, var keysAgree)) {
            registered.increment();
            if (!keysAgree) {
                keysDiffer.increment();
            }
        } else {
            failures.computeIfAbsent(outcome.toString(), _ -> new LongAdder()).increment();
        }
        count(exchanges);
    }

    private void count(List<Exchange> exchanges) {
        uplinks.add(named(exchanges, Direction.UPLINK, null));
        authenticationFailures.add(named(exchanges, Direction.UPLINK, "Authentication Failure"));
        for (var name : List.of("Authentication Request", "Security Mode Command", "Registration Accept")) {
            retransmissions.add(Math.max(0, named(exchanges, Direction.DOWNLINK, name) - 1));
        }
    }

    private static long named(List<Exchange> exchanges, Direction direction, @Nullable String name) {
        return exchanges.stream()
                .filter(exchange -> exchange.direction() == direction)
                .filter(exchange -> name == null || name.equalsIgnoreCase(exchange.nasName()))
                .count();
    }

    long registered() {
        return registered.sum();
    }

    /** Whether nobody failed, and nothing was said twice. */
    boolean isClean() {
        return failures.isEmpty()
                && keysDiffer.sum() == 0
                && authenticationFailures.sum() == 0
                && retransmissions.sum() == 0;
    }

    @Override
    public String toString() {
        long all = Math.max(1, durations.number());
        return "%d registered, %s; %.1f messages up each; authentication or synch failures %d, retransmissions %d%s%s"
                .formatted(
                        registered(),
                        durations,
                        (double) uplinks.sum() / all,
                        authenticationFailures.sum(),
                        retransmissions.sum(),
                        keysDiffer.sum() == 0 ? "" : ", keys differ " + keysDiffer.sum(),
                        failures.isEmpty() ? "" : "; FAILED " + failures);
    }
}
