package io.akalab.sbi.lab;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event in the lab trace: when it was, in which trace, where.
 *
 * @param sequence rises with each event of this function, from 1
 * @param function the NF type, e.g. {@code UDM}
 * @param supi whom it concerns, where that is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TraceEntry(
        long sequence,
        @NotNull Instant time,
        @NotNull String traceId,
        @NotNull String function,
        @Nullable String supi,
        @NotNull TraceEvent event) {

    @Override
    public String toString() {
        return "TraceEntry[sequence=" + sequence + ", redacted]";
    }
}
