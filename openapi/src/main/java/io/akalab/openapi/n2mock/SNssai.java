package io.akalab.openapi.n2mock;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** A slice (TS 38.413 clause 9.3.1.24); the SD is 3 octets in hex. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SNssai(
        @NotNull @Min(0) @Max(255) Integer sst,
        @Pattern(regexp = Patterns.OCTETS_3) @Nullable String sd) {}
