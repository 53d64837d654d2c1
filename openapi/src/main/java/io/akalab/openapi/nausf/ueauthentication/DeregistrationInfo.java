package io.akalab.openapi.nausf.ueauthentication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose security context the AUSF shall delete (TS 29.509 clause 6.1.6.2.13). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeregistrationInfo(
        @NotNull @Pattern(regexp = Patterns.SUPI) String supi,

        @Pattern(regexp = Patterns.SUPPORTED_FEATURES) @Nullable String supportedFeatures) {

    @Override
    public String toString() {
        return "DeregistrationInfo[redacted]";
    }
}
