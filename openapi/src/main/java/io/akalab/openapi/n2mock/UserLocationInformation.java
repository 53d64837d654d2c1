package io.akalab.openapi.n2mock;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a UE is (TS 38.413 clause 9.3.1.16).
 *
 * @param nrCellIdentity 36 bits, as 9 hex digits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserLocationInformation(
        @NotNull @Valid Tai tai,
        @Pattern(regexp = "^[A-Fa-f0-9]{9}$") @Nullable String nrCellIdentity) {}
