package io.akalab.openapi.nudm.uecm;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Why an AMF or SMF no longer serves a UE (TS 29.503 clause 6.2.6.2.5).
 *
 * @param deregReason an open enumeration (TS 29.503 clause 6.2.6.3.3)
 * @param accessType {@code 3GPP_ACCESS} or {@code NON_3GPP_ACCESS}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeregistrationData(
        @NotNull String deregReason,
        @Nullable String accessType,
        @Min(0) @Max(255) @Nullable Integer pduSessionId) {}
