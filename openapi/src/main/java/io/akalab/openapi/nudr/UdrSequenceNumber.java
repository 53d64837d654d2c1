package io.akalab.openapi.nudr;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SequenceNumber, the state of a subscriber's SQN (TS 29.505 clause 5.4.2.3).
 *
 * @param sqnScheme an open enumeration; {@code NON_TIME_BASED} here, whatever the subscriber's own is
 * @param sqn SQN = SEQ‖IND, 6 octets in hex: whoever reads it may use it and go on from it
 * @param lastIndexes the IND in {@code sqn}, for {@code ausf}
 * @param indLength the length of IND in bits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UdrSequenceNumber(
        @Nullable String sqnScheme,
        @Pattern(regexp = Patterns.OCTETS_6) @Nullable String sqn,
        @Nullable Map<String, Integer> lastIndexes,
        @Min(0) @Max(16) @Nullable Integer indLength) {}
