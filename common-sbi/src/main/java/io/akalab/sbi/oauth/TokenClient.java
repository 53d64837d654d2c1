package io.akalab.sbi.oauth;

import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tokens that this function has. Each is fetched once, however many ask for it at a time, and replaced in the background
 * before it expires.
 */
final class TokenClient {

    private static final Logger log = LoggerFactory.getLogger(TokenClient.class);

    /** A renewal that failed is not tried again at once: the token that is there still lasts. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Function<TokenTarget, IssuedToken> endpoint;
    private final Clock clock;
    private final Executor executor;
    private final ConcurrentHashMap<TokenTarget, Slot> slots = new ConcurrentHashMap<>();

    TokenClient(Function<TokenTarget, IssuedToken> endpoint, Clock clock, Executor executor) {
        this.endpoint = endpoint;
        this.clock = clock;
        this.executor = executor;
    }

    /**
     * A token for a target.
     *
     * @throws SbiProblem if the NRF gives none
     */
    String token(TokenTarget target) {
        return slots.computeIfAbsent(target, Slot::new).token();
    }

    /** Forgets a token that a producer refused. */
    void refused(TokenTarget target, String token) {
        var slot = slots.get(target);
        if (slot != null) {
            slot.forget(token);
        }
    }

    private final class Slot {

        private final TokenTarget target;
        private volatile @Nullable IssuedToken issued;
        private volatile Instant nextRenewal = Instant.MIN;
        private @Nullable CompletableFuture<IssuedToken> underWay;

        Slot(TokenTarget target) {
            this.target = target;
        }

        String token() {
            var now = clock.instant();
            var current = issued;
            if (current == null || !now.isBefore(current.expiry())) {
                return await(fetch());
            }
            if (!now.isBefore(current.renewal()) && !now.isBefore(nextRenewal)) {
                nextRenewal = now.plus(PAUSE);
                var _ = fetch();
            }
            return current.token();
        }

        synchronized void forget(String token) {
            var current = issued;
            if (current != null && current.token().equals(token)) {
                issued = null;
            }
        }

        private synchronized CompletableFuture<IssuedToken> fetch() {
            var running = underWay;
            if (running == null) {
                running = CompletableFuture.supplyAsync(() -> endpoint.apply(target), executor);
                underWay = running;
                var _ = running.whenComplete(this::done);
            }
            return running;
        }

        private synchronized void done(@Nullable IssuedToken fresh, @Nullable Throwable failure) {
            underWay = null;
            if (fresh != null) {
                issued = fresh;
            } else if (failure != null) {
                log.warn("No access token for {}: {}", target, reason(failure).getMessage());
            }
        }

        private static String await(CompletableFuture<IssuedToken> fetch) {
            try {
                return fetch.join().token();
            } catch (CompletionException e) {
                throw reason(e);
            }
        }

        private static SbiProblem reason(Throwable failure) {
            var cause = failure instanceof CompletionException ? failure.getCause() : failure;
            return cause instanceof SbiProblem problem
                    ? problem
                    : new SbiProblem(Cause.SYSTEM_FAILURE, "no access token could be asked for");
        }
    }
}
