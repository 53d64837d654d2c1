package io.akalab.openapi.nudm.ueau;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of an authentication, as the AUSF reports it (TS 29.503 clause 6.3.6.2.8).
 *
 * @param success whether RES* was right
 * @param timeStamp when, RFC 3339
 * @param authRemovalInd true in a PUT that removes the result; absent means false
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuthEvent(
        @NotNull @Pattern(regexp = Patterns.UUID) String nfInstanceId,
        @NotNull Boolean success,
        @NotNull Instant timeStamp,
        @NotNull String authType,

        @NotNull @Pattern(regexp = Patterns.SERVING_NETWORK_NAME) String servingNetworkName,

        @Nullable Boolean authRemovalInd) {}
