package io.akalab.openapi.provisioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of a subscriber's SQN (TS 29.505 clause 5.4.2.3, TS 33.102 Annex C).
 *
 * @param sqnScheme {@code GENERAL}, {@code NON_TIME_BASED} or {@code TIME_BASED}: an open enumeration
 * @param sqn SQN = SEQ‖IND, 6 octets in hex, under every scheme
 * @param lastIndexes the last IND given to each type of node that asks: {@code ausf}
 * @param indLength the length of IND in bits
 * @param difSign in an answer only: the sign of DIF under {@code TIME_BASED}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SequenceNumber(
        @Nullable String sqnScheme,
        @Pattern(regexp = Patterns.OCTETS_6) @Nullable String sqn,
        @Nullable Map<String, Integer> lastIndexes,
        @Min(0) @Max(16) @Nullable Integer indLength,
        @Nullable Sign difSign) {

    /** The sign of DIF (TS 33.102 Annex C.1.1.3). */
    public enum Sign {
        POSITIVE,
        NEGATIVE
    }
}
