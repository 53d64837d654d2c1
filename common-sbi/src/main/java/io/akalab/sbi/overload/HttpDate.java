package io.akalab.sbi.overload;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The dates of HTTP (RFC 9110 clause 5.6.7), as the timestamps of Lci and Oci are. */
final class HttpDate {

    private static final DateTimeFormatter IMF_FIXDATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    static String format(Instant instant) {
        return IMF_FIXDATE.format(instant);
    }

    /** Reads a date; one of RFC 3339, which some peers send in its place, too. */
    static Optional<Instant> parse(String text) {
        try {
            return Optional.of(IMF_FIXDATE.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return rfc3339(text);
        }
    }

    private static Optional<Instant> rfc3339(String text) {
        try {
            return Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private HttpDate() {}
}
