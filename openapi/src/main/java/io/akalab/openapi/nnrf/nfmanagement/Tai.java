package io.akalab.openapi.nnrf.nfmanagement;

import io.akalab.openapi.common.Patterns;
import io.akalab.openapi.common.PlmnId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A tracking area (TS 29.571 clause 5.4.4.4).
 *
 * @param tac 2 or 3 octets in hex
 */
public record Tai(
        @NotNull @Valid PlmnId plmnId,
        @NotNull @Pattern(regexp = Patterns.TAC) String tac) {}
