package io.akalab.openapi.nnrf.nfmanagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of SUPIs (TS 29.510 clause 6.1.6.2.9): both ends, which are IMSIs without their prefix, or a pattern.
 *
 * @param pattern a regular expression of ECMA-262 that a whole SUPI matches
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupiRange(
        @Pattern(regexp = Patterns.DIGITS) @Nullable String start,
        @Pattern(regexp = Patterns.DIGITS) @Nullable String end,
        @Nullable String pattern) {}
