package io.akalab.sbi.client;

import io.akalab.openapi.common.MediaTypes;
import io.akalab.sbi.context.Deadline;
import io.akalab.sbi.context.SbiContext;
import io.akalab.sbi.context.SbiHeaders;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.http.HttpHeaders;

/** The headers of a request to a peer: who asks (TS 29.500 clause 5.2.2.2), and what every hop carries. */
final class RequestHeaders {

    private static final String ACCEPT =
            String.join(", ", "application/json", MediaTypes.HAL_JSON, MediaTypes.PROBLEM_JSON);

    private final String userAgent;
    private final Clock clock;
    private final RandomGenerator random;

    RequestHeaders(String userAgent, Clock clock, RandomGenerator random) {
        this.userAgent = userAgent;
        this.clock = clock;
        this.random = random;
    }

    /** How long the requester behind this request still waits. */
    Optional<Duration> timeLeft() {
        return SbiContext.current().timeLeft(clock);
    }

    /**
     * Adds them.
     *
     * @param wait how long the answer is waited for, which the peer is told so that it does nothing in vain after that
     *     (TS 29.500 clause 6.11.2)
     */
    void addTo(HttpHeaders headers, Duration wait) {
        var context = SbiContext.current();
        headers.set(HttpHeaders.ACCEPT, ACCEPT);
        headers.set(HttpHeaders.USER_AGENT, userAgent);
        headers.set(SbiHeaders.TRACEPARENT, context.traceparent().next(random).header());
        if (context.correlationInfo() != null) {
            headers.set(SbiHeaders.CORRELATION_INFO, context.correlationInfo());
        }
        if (context.messagePriority() != null) {
            headers.set(SbiHeaders.MESSAGE_PRIORITY, context.messagePriority());
        }
        // Only where somebody behind this request waits: else a peer's clock that goes ahead would spoil everything.
        if (context.deadline() != null) {
            headers.set(SbiHeaders.MAX_RSP_TIME, Long.toString(wait.toMillis()));
            headers.set(SbiHeaders.SENDER_TIMESTAMP, Deadline.timestamp(clock.instant()));
        }
    }
}
