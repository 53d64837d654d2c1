package io.akalab.sbi.context;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a requester waits for its answer (TS 29.500 clause 6.11.2). */
public final class Deadline {

    /** The form of 3gpp-Sbi-Sender-Timestamp (TS 29.500 clause 5.2.3.2.4). */
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss.SSS 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private static final int MOST_DIGITS = 9;

    /**
     * When the requester stops waiting; empty if it did not say or it cannot be read.
     *
     * @param maxRspTime 3gpp-Sbi-Max-Rsp-Time, in milliseconds
     * @param senderTimestamp 3gpp-Sbi-Sender-Timestamp; a time that is still to come counts as now
     */
    public static Optional<Instant> of(@Nullable String maxRspTime, @Nullable String senderTimestamp, Instant now) {
        return millis(maxRspTime).map(wait -> sent(senderTimestamp, now).plus(wait));
    }

    /** An instant as 3gpp-Sbi-Sender-Timestamp. */
    public static String timestamp(Instant instant) {
        return TIMESTAMP.format(instant);
    }

    private static Optional<Duration> millis(@Nullable String header) {
        if (header == null || header.isEmpty() || header.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        return header.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(Duration.ofMillis(Long.parseLong(header)))
                : Optional.empty();
    }

    private static Instant sent(@Nullable String senderTimestamp, Instant now) {
        if (senderTimestamp == null) {
            return now;
        }
        try {
            var sent = TIMESTAMP.parse(senderTimestamp, Instant::from);
            return sent.isAfter(now) ? now : sent;
        } catch (DateTimeException e) {
            return now;
        }
    }

    private Deadline() {}
}
