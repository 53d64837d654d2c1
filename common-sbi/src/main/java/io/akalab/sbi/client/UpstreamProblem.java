package io.akalab.sbi.client;

import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A peer answered with an error. Whoever calls can look at {@link #upstreamStatus} and {@link #upstreamCause} and decide;
 * left alone it is answered in turn: the application errors (403, 404, 501) and overload (429, 503, 504) as they came, and
 * what this function itself must have done wrong (any other) as a failure of its own. The peer's words go no further.
 */
public final class UpstreamProblem extends SbiProblem {

    private final String peer;
    private final int upstreamStatus;
    private final @Nullable String upstreamCause;

    private final transient @Nullable Duration retryAfter;

    UpstreamProblem(String peer, int upstreamStatus, @Nullable String upstreamCause, @Nullable Duration retryAfter) {
        this(peer, upstreamStatus, upstreamCause, retryAfter, passesThrough(upstreamStatus));
    }

    private UpstreamProblem(
            String peer,
            int upstreamStatus,
            @Nullable String upstreamCause,
            @Nullable Duration retryAfter,
            boolean passes) {
        super(
                passes ? upstreamStatus : Cause.SYSTEM_FAILURE.status(),
                title(passes ? upstreamStatus : Cause.SYSTEM_FAILURE.status()),
                passes && upstreamCause != null ? upstreamCause : Cause.SYSTEM_FAILURE.name(),
                peer + " answered " + upstreamStatus + (upstreamCause == null ? "" : " " + upstreamCause),
                List.of(),
                Map.of());
        this.peer = peer;
        this.upstreamStatus = upstreamStatus;
        this.upstreamCause = upstreamCause;
        this.retryAfter = retryAfter;
    }

    /** Which function answered, e.g. {@code UDM}. */
    public String peer() {
        return peer;
    }

    /** The status that it answered with. */
    public int upstreamStatus() {
        return upstreamStatus;
    }

    /** The cause that it gave, if any. */
    public @Nullable String upstreamCause() {
        return upstreamCause;
    }

    /** How long it wants to be left alone, if it said so. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** Whether the peer gave this cause. */
    public boolean hasCause(Cause cause) {
        return cause.name().equals(upstreamCause);
    }

    private static boolean passesThrough(int status) {
        return switch (status) {
            case 403, 404, 429, 501, 503, 504 -> true;
            default -> false;
        };
    }

    private static String title(int status) {
        return HttpStatus.valueOf(status).getReasonPhrase();
    }
}
