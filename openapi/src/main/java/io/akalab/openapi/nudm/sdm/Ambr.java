package io.akalab.openapi.nudm.sdm;

import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Aggregate maximum bit rates (TS 29.571 clause 5.5.4.6), such as {@code 1 Gbps}. */
public record Ambr(
        @NotNull @Pattern(regexp = Patterns.BIT_RATE) String uplink,
        @NotNull @Pattern(regexp = Patterns.BIT_RATE) String downlink) {}
