package io.akalab.sbi.context;

import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Where a request stands in its trace (W3C Trace Context, version 00).
 *
 * @param traceId 16 octets in hex, the same on every hop
 * @param parentId 8 octets in hex, this hop's
 * @param flags one octet in hex
 */
public record Traceparent(String traceId, String parentId, String flags) {

    private static final int LENGTH = 55;
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_PARENT = "0".repeat(16);

    /** A new trace. */
    public static Traceparent fresh(RandomGenerator random) {
        var hex = HexFormat.of();
        var traceId = hex.toHexDigits(random.nextLong() | 1) + hex.toHexDigits(random.nextLong());
        return new Traceparent(traceId, hex.toHexDigits(random.nextLong() | 1), "00");
    }

    /** Reads the header; empty if it is absent or malformed. Later versions are read as version 00. */
    public static Optional<Traceparent> parse(@Nullable String header) {
        if (header == null || header.length() < LENGTH || !isWellFormed(header)) {
            return Optional.empty();
        }
        return Optional.of(
                new Traceparent(header.substring(3, 35), header.substring(36, 52), header.substring(53, LENGTH)));
    }

    /** The same trace on the next hop. */
    public Traceparent next(RandomGenerator random) {
        return new Traceparent(traceId, HexFormat.of().toHexDigits(random.nextLong() | 1), flags);
    }

    /** The header's value. */
    public String header() {
        return "00-" + traceId + "-" + parentId + "-" + flags;
    }

    private static boolean isWellFormed(String header) {
        return (header.length() == LENGTH || (header.charAt(LENGTH) == '-' && !header.startsWith("00")))
                && !header.startsWith("ff")
                && isHex(header, 0, 2)
                && header.charAt(2) == '-'
                && isHex(header, 3, 35)
                && !header.startsWith(NO_TRACE, 3)
                && header.charAt(35) == '-'
                && isHex(header, 36, 52)
                && !header.startsWith(NO_PARENT, 36)
                && header.charAt(52) == '-'
                && isHex(header, 53, LENGTH);
    }

    private static boolean isHex(String header, int from, int to) {
        for (int i = from; i < to; i++) {
            var c = header.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
                return false;
            }
        }
        return true;
    }
}
