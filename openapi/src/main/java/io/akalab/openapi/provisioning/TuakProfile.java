package io.akalab.openapi.provisioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * What an operator chooses of TUAK (TS 35.231 clauses 5 and 6): our addition to TS 29.505. Lengths are bits.
 *
 * @param iterations how often Keccak-f[1600] runs, once if absent
 * @param macLength 64 in 5G
 * @param resLength 32, 64 or 128 in 5G; 64 if absent
 * @param ckLength 128 in 5G
 * @param ikLength 128 in 5G
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TuakProfile(
        @Min(1) @Max(255) @Nullable Integer iterations,
        @Nullable Integer macLength,
        @Nullable Integer resLength,
        @Nullable Integer ckLength,
        @Nullable Integer ikLength) {}
