package io.akalab.openapi.n2mock;

import io.akalab.openapi.common.Patterns;
import io.akalab.openapi.common.PlmnId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A tracking area (TS 38.413 clause 9.3.3.11); the TAC is 3 octets in hex. */
public record Tai(
        @NotNull @Valid PlmnId plmnIdentity,
        @NotNull @Pattern(regexp = Patterns.OCTETS_3) String tac) {}
