package io.akalab.sbi.server;

import io.akalab.sbi.problem.BodyTooLarge;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The longest request body that is read. A longer one is swallowed, within reason, so that the connection stays usable. */
final class BodyLimit {

    /** As much of a refused body is swallowed; whoever sends more loses its connection (or its HTTP/2 stream). */
    private static final long SWALLOW = 4L << 20;

    private final long usual;
    private final Map<String, Long> others;

    BodyLimit(long limit) {
        this(limit, Map.of());
    }

    /** With other limits by path. */
    BodyLimit(long limit, Map<String, Long> others) {
        this.usual = limit;
        this.others = Map.copyOf(others);
    }

    /** The request, counted while it is read if it does not tell its length. */
    HttpServletRequest apply(HttpServletRequest request) throws IOException {
        long limit = others.isEmpty() ? usual : others.getOrDefault(request.getRequestURI(), usual);
        var length = request.getContentLengthLong();
        if (length > limit) {
            swallow(request.getInputStream());
            throw new BodyTooLarge(limit);
        }
        return length >= 0 || !mayHaveBody(request) ? request : new CountedRequest(request, limit);
    }

    private static boolean mayHaveBody(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "DELETE", "OPTIONS" -> false;
            default -> true;
        };
    }

    static void swallow(InputStream body) throws IOException {
        var buffer = new byte[8192];
        long left = SWALLOW;
        int read;
        while (left > 0 && (read = body.read(buffer)) >= 0) {
            left -= read;
        }
    }
}
