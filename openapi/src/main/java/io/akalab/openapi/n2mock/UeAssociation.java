package io.akalab.openapi.n2mock;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The state of an association, for the lab to look at.
 *
 * @param rmState {@code RM-REGISTERED} or {@code RM-DEREGISTERED} (TS 23.501 clause 5.3.2)
 * @param mmState where the 5GMM procedure is, e.g. {@code 5GMM-REGISTERED} (TS 24.501 clause 5.1.3.3)
 * @param guti the 5G-GUTI in hex, as the Registration Accept carries it
 * @param ngKsi the key set, 0 to 6
 * @param nea the ciphering algorithm, e.g. {@code 128-NEA2}
 * @param nia the integrity algorithm, e.g. {@code 128-NIA2}
 * @param keys only when the lab switch exposes keys
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UeAssociation(
        @NotNull Long amfUeNgapId,
        @NotNull Long ranUeNgapId,
        @NotNull String rmState,
        @NotNull String mmState,
        @Pattern(regexp = Patterns.SUPI) @Nullable String supi,
        @Pattern(regexp = Patterns.OCTETS) @Nullable String guti,
        @Nullable Integer ngKsi,
        @Nullable String nea,
        @Nullable String nia,
        @Nullable Long uplinkNasCount,
        @Nullable Long downlinkNasCount,
        @Valid @Nullable UeKeys keys) {

    @Override
    public String toString() {
        return "UeAssociation[amfUeNgapId=" + amfUeNgapId + ", redacted]";
    }
}
