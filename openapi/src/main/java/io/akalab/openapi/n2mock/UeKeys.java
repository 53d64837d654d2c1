package io.akalab.openapi.n2mock;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** The keys that the AMF holds of a UE, in hex (TS 33.501 clause 6.2.2.1); each absent until it is derived. NCC belongs to NH. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UeKeys(
        @Pattern(regexp = Patterns.OCTETS_32) @Nullable String kseaf,
        @Pattern(regexp = Patterns.OCTETS_32) @Nullable String kamf,
        @Pattern(regexp = Patterns.OCTETS_16) @Nullable String knasEnc,
        @Pattern(regexp = Patterns.OCTETS_16) @Nullable String knasInt,
        @Pattern(regexp = Patterns.OCTETS_32) @Nullable String kgnb,
        @Pattern(regexp = Patterns.OCTETS_32) @Nullable String nh,
        @Min(0) @Max(7) @Nullable Integer ncc) {

    @Override
    public String toString() {
        return "UeKeys[redacted]";
    }
}
