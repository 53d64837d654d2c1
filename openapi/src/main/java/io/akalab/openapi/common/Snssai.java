package io.akalab.openapi.common;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** A slice (TS 29.571 clause 5.4.4.2); the SD is 3 octets in hex. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Snssai(
        @NotNull @Min(0) @Max(255) Integer sst,
        @Pattern(regexp = Patterns.OCTETS_3) @Nullable String sd) {}
