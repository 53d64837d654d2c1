package io.akalab.sbi.lab;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Records each SBI exchange; it is registered only when the lab switch is on, for it keeps bodies in memory. */
final class TraceFilter extends HttpFilter {

    private static final Pattern SUPI = Pattern.compile("imsi-[0-9]{5,15}");
    private static final int LIMIT = 1 << 17;

    private final transient LabTrace trace;

    TraceFilter(LabTrace trace) {
        this.trace = trace;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var asked = new ContentCachingRequestWrapper(request, LIMIT);
        var answered = new ContentCachingResponseWrapper(response);
        var started = trace.now();
        try {
            chain.doFilter(asked, answered);
        } finally {
            record(started, asked, answered);
            answered.copyBodyToResponse();
        }
    }

    private void record(Instant started, ContentCachingRequestWrapper request, ContentCachingResponseWrapper response) {
        var requestBody = text(request.getContentAsByteArray());
        var responseBody = text(response.getContentAsByteArray());
        var exchange = new SbiExchange(
                started,
                request.getMethod(),
                request.getRequestURI(),
                requestBody,
                response.getStatus(),
                responseBody,
                request.getHeader("User-Agent"));
        trace.record(supi(request.getRequestURI(), responseBody, requestBody), exchange);
    }

    private static @Nullable String text(byte[] body) {
        return body.length == 0 ? null : new String(body, StandardCharsets.UTF_8);
    }

    private static @Nullable String supi(@Nullable String... texts) {
        for (var text : texts) {
            if (text != null) {
                Matcher supi = SUPI.matcher(text);
                if (supi.find()) {
                    return supi.group();
                }
            }
        }
        return null;
    }
}
