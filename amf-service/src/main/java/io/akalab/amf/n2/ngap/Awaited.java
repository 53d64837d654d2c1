package io.akalab.amf.n2.ngap;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The answer to a procedure that the AMF began, of which one at a time is under way on an association. */
final class Awaited<T> {

    private final AtomicReference<@Nullable CompletableFuture<T>> waiting = new AtomicReference<>();

    /**
     * Begins a procedure, and waits for its answer.
     *
     * @return nothing if none came in time, or if another is under way
     */
    Optional<T> ask(Runnable request, Duration patience) {
        var answer = new CompletableFuture<T>();
        if (!waiting.compareAndSet(null, answer)) {
            return Optional.empty();
        }
        try {
            request.run();
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            waiting.set(null);
        }
    }

    /** Takes an answer; one that nobody waits for is ignored, since it may be late. */
    void answered(T answer) {
        var asked = waiting.get();
        if (asked != null) {
            asked.complete(answer);
        }
    }

    /** Lets nobody wait any more: there will be no answer. */
    void givenUp() {
        var asked = waiting.get();
        if (asked != null) {
            asked.completeExceptionally(new IllegalStateException("the association has ended"));
        }
    }
}
