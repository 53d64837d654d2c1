package io.akalab.openapi.nudm.ueau;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** What the AUSF asks an authentication vector with (TS 29.503 clause 6.3.6.2.2). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuthenticationInfoRequest(
        @NotNull @Pattern(regexp = Patterns.SERVING_NETWORK_NAME) String servingNetworkName,

        @NotNull @Pattern(regexp = Patterns.UUID) String ausfInstanceId,
        @Valid @Nullable ResynchronizationInfo resynchronizationInfo,

        @Pattern(regexp = Patterns.SUPPORTED_FEATURES) @Nullable String supportedFeatures) {}
