package io.akalab.simulator.n2.ngap;

import io.akalab.ngap.message.NgapMessage;
import io.akalab.simulator.n2.N2LinkException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The gNB's own procedures that the AMF answers, one of each kind at a time (TS 38.413 clause 8.1). */
final class Transactions {

    /** A procedure, with its name in words. */
    enum Kind {
        SETUP("the NG setup"),
        CONFIGURATION("the RAN configuration update"),
        RESET("the NG reset");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    private final Map<Kind, CompletableFuture<NgapMessage>> open = new EnumMap<>(Kind.class);
    private @Nullable String ended;

    /** Begins a procedure, sends its message, and waits for the answer. */
    NgapMessage run(Kind kind, Runnable sending, Duration patience) {
        var answer = begin(kind);
        try {
            sending.run();
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new N2LinkException(
                    "the AMF does not answer " + kind.title + " within " + patience.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw new N2LinkException(reason(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new N2LinkException("interrupted while the AMF was to answer " + kind.title, e);
        } finally {
            end(kind, answer);
        }
    }

    /** What somebody who waits is told. */
    static String reason(ExecutionException e) {
        var cause = e.getCause();
        return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
    }

    private synchronized CompletableFuture<NgapMessage> begin(Kind kind) {
        if (ended != null) {
            throw new N2LinkException("the association with the AMF is gone: " + ended);
        }
        var answer = new CompletableFuture<NgapMessage>();
        if (open.putIfAbsent(kind, answer) != null) {
            throw new N2LinkException(kind.title + " is under way already");
        }
        return answer;
    }

    private synchronized void end(Kind kind, CompletableFuture<NgapMessage> answer) {
        open.remove(kind, answer);
    }

    /** Takes an answer; one that nobody waits for is ignored. */
    synchronized void answered(Kind kind, NgapMessage answer) {
        var waiting = open.get(kind);
        if (waiting != null) {
            waiting.complete(answer);
        }
    }

    /** The AMF complains while something is under way: that fails. */
    synchronized void failed(String reason) {
        open.values().forEach(waiting -> waiting.completeExceptionally(new N2LinkException(reason)));
    }

    /** Nobody is going to answer any more. */
    synchronized void end(String reason) {
        ended = reason;
        failed("the association with the AMF is gone: " + reason);
    }
}
