package io.akalab.openapi.nudm.sdm;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who a GPSI or a SUPI is (TS 29.503 clause 6.1.6.2.18). {@code toString} does not hold it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IdTranslationResult(
        @Pattern(regexp = Patterns.SUPPORTED_FEATURES) @Nullable String supportedFeatures,

        @NotNull @Pattern(regexp = Patterns.SUPI) String supi,
        @Nullable String gpsi,
        @Nullable List<String> additionalGpsis) {

    @Override
    public String toString() {
        return "IdTranslationResult[redacted]";
    }
}
