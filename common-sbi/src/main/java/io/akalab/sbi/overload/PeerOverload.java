package io.akalab.sbi.overload;

import io.akalab.sbi.context.MessagePriority;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * What peers told of their load and overload (TS 29.500 clauses 6.3 and 6.4), by their origins, {@code http://127.0.0.1:7001}, and
 * which requests are kept back for it.
 */
public final class PeerOverload {

    private final Clock clock;
    private final ConcurrentMap<String, State> peers = new ConcurrentHashMap<>();

    PeerOverload(Clock clock) {
        this.clock = clock;
    }

    /**
     * What a peer answered that has to do with its load.
     *
     * @param status of the answer
     * @param retryAfter the header Retry-After
     */
    public record Signs(
            int status,
            @Nullable String oci,
            @Nullable String lci,
            @Nullable String retryAfter) {

        boolean isNothing() {
            return oci == null && lci == null && !isRefusal();
        }

        boolean isRefusal() {
            return status == 503 || status == 429;
        }
    }

    /** How long a request of a priority is to be kept back, if it is. */
    public Optional<Duration> refusal(String origin, int priority) {
        var state = peers.get(origin);
        return state == null ? Optional.empty() : state.refusal(priority, clock.instant());
    }

    /** Takes note of an answer to a request of a priority. */
    public void learn(String origin, int priority, Signs signs) {
        if (!signs.isNothing()) {
            peers.computeIfAbsent(origin, _ -> new State()).learn(priority, signs, clock.instant());
        }
    }

    /** The load of a peer in percent, if it told it. */
    public OptionalInt load(String origin) {
        var state = peers.get(origin);
        return state == null ? OptionalInt.empty() : state.load();
    }

    /** What is known of one peer. */
    private static final class State {

        private static final Duration LONGEST = Duration.ofMinutes(5);

        private @Nullable String lciHeader;
        private @Nullable LoadControl load;
        private @Nullable String ociHeader;
        private @Nullable OverloadControl overload;
        private Instant overloadEnd = Instant.MIN;
        private Instant blockEnd = Instant.MIN;
        private int blockedFrom = MessagePriority.LOWEST;
        private int debt;

        synchronized OptionalInt load() {
            return load == null ? OptionalInt.empty() : OptionalInt.of(load.load());
        }

        synchronized Optional<Duration> refusal(int priority, Instant now) {
            if (priority >= blockedFrom && now.isBefore(blockEnd)) {
                return Optional.of(Duration.between(now, blockEnd));
            }
            if (priority < MessagePriority.DEFAULT || overload == null || !now.isBefore(overloadEnd)) {
                return Optional.empty();
            }
            // One in so many by counting: with 40 % the third and the fifth of five.
            debt += overload.reduction();
            if (debt < 100) {
                return Optional.empty();
            }
            debt -= 100;
            return Optional.of(Duration.between(now, overloadEnd));
        }

        synchronized void learn(int priority, Signs signs, Instant now) {
            if (signs.lci() != null && !signs.lci().equals(lciHeader)) {
                lciHeader = signs.lci();
                LoadControl.parse(signs.lci()).ifPresent(this::learn);
            }
            if (signs.oci() != null && !signs.oci().equals(ociHeader)) {
                ociHeader = signs.oci();
                OverloadControl.parse(signs.oci()).ifPresent(oci -> learn(oci, now));
            } else if (signs.isRefusal() && !(overload != null && now.isBefore(overloadEnd))) {
                block(priority, signs.retryAfter(), now);
            }
        }

        private void learn(LoadControl lci) {
            if (load == null || !lci.timestamp().isBefore(load.timestamp())) {
                load = lci;
            }
        }

        // It counts from when it came: the peer's clock is not ours.
        private void learn(OverloadControl oci, Instant now) {
            if (overload == null || !oci.timestamp().isBefore(overload.timestamp())) {
                overload = oci;
                overloadEnd = now.plus(shorter(oci.validity()));
            }
        }

        // A peer that says how much less it wants is not left alone altogether; one that only says when is.
        private void block(int priority, @Nullable String retryAfter, Instant now) {
            seconds(retryAfter, now).ifPresent(wait -> {
                blockedFrom = now.isBefore(blockEnd) ? Math.min(blockedFrom, priority) : priority;
                blockEnd = now.plus(shorter(wait));
            });
        }

        private static Duration shorter(Duration wait) {
            return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
        }

        private static Optional<Duration> seconds(@Nullable String retryAfter, Instant now) {
            if (retryAfter == null || retryAfter.isEmpty()) {
                return Optional.empty();
            }
            if (retryAfter.length() <= 9 && retryAfter.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
            }
            return HttpDate.parse(retryAfter)
                    .map(then -> Duration.between(now, then))
                    .filter(Duration::isPositive);
        }
    }
}
