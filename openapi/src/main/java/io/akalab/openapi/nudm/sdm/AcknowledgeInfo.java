package io.akalab.openapi.nudm.sdm;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a UE acknowledged (TS 29.503 clause 6.1.6.2.23). {@code toString} does not hold the MACs.
 *
 * @param provisioningTime when what it acknowledges was made
 * @param sorMacIue 16 octets, in hex
 * @param upuMacIue 16 octets, in hex
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AcknowledgeInfo(
        @Pattern(regexp = Patterns.OCTETS_16) @Nullable String sorMacIue,
        @Pattern(regexp = Patterns.OCTETS_16) @Nullable String upuMacIue,
        @NotNull Instant provisioningTime,
        @Nullable Boolean ueNotReachable) {

    @Override
    public String toString() {
        return "AcknowledgeInfo[provisioningTime=" + provisioningTime + ", redacted]";
    }
}
