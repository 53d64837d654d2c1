package io.akalab.openapi.nudm.ueau;

import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The challenge that a USIM found out of sequence, and its AUTS (TS 29.503 clause 6.3.6.2.5). */
public record ResynchronizationInfo(
        @NotNull @Pattern(regexp = Patterns.OCTETS_16) String rand,
        @NotNull @Pattern(regexp = Patterns.OCTETS_14) String auts) {}
