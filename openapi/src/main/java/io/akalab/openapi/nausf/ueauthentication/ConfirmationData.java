package io.akalab.openapi.nausf.ueauthentication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The UE's answer to the challenge (TS 29.509 clause 6.1.6.2.5).
 *
 * @param resStar RES* in hex; empty stands for JSON {@code null}, with which the SEAF says that the UE failed. An absent
 *     member is an error.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConfirmationData(
        @JsonProperty(required = true) @NotNull Optional<@Pattern(regexp = Patterns.OCTETS_16) String> resStar,

        @Pattern(regexp = Patterns.SUPPORTED_FEATURES) @Nullable String supportedFeatures) {

    /** RES* as the UE sent it. */
    public static ConfirmationData of(String resStar) {
        return new ConfirmationData(Optional.of(resStar), null);
    }

    /** The report that the UE gave no RES*. */
    public static ConfirmationData ofFailure() {
        return new ConfirmationData(Optional.empty(), null);
    }

    @Override
    public String toString() {
        return "ConfirmationData[redacted]";
    }
}
