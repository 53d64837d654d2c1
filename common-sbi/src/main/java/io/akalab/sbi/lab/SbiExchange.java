package io.akalab.sbi.lab;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that this function answered, at the time of its entry.
 *
 * @param started when the request came
 * @param peer who asked, by its User-Agent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SbiExchange(
        @NotNull Instant started,
        @NotNull String method,
        @NotNull String path,
        @Nullable String requestBody,
        int status,
        @Nullable String responseBody,
        @Nullable String peer)
        implements TraceEvent {

    @Override
    public String toString() {
        return "SbiExchange[redacted]";
    }
}
