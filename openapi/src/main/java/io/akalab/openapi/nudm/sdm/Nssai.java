package io.akalab.openapi.nudm.sdm;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import io.akalab.openapi.common.Snssai;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The slices that a subscriber may use (TS 29.503 clause 6.1.6.2.2).
 *
 * @param defaultSingleNssais those that are meant where a UE asks for none
 * @param singleNssais the others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Nssai(
        @Pattern(regexp = Patterns.SUPPORTED_FEATURES) @Nullable String supportedFeatures,

        @NotNull List<@Valid Snssai> defaultSingleNssais,
        @Nullable List<@Valid Snssai> singleNssais,
        @Nullable Instant provisioningTime) {

    /** The same with other features. */
    public Nssai withSupportedFeatures(@Nullable String supportedFeatures) {
        return new Nssai(supportedFeatures, defaultSingleNssais, singleNssais, provisioningTime);
    }
}
