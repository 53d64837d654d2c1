package io.akalab.openapi.nudm.ueau;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** The UDM's choice of method, its vector and whom it is for (TS 29.503 clause 6.3.6.2.3). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuthenticationInfoResult(
        @NotNull String authType,
        @Valid @Nullable AuthenticationVector authenticationVector,
        @Pattern(regexp = Patterns.SUPI) @Nullable String supi,

        @Pattern(regexp = Patterns.SUPPORTED_FEATURES) @Nullable String supportedFeatures) {

    @Override
    public String toString() {
        return "AuthenticationInfoResult[authType=" + authType + ", redacted]";
    }
}
