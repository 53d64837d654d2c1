package io.akalab.openapi.nudm.sdm;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Allocation and retention priority (TS 29.571 clause 5.5.4.1); both words are open enumerations.
 *
 * @param priorityLevel 1, the highest, to 15
 */
public record Arp(
        @NotNull @Min(1) @Max(15) Integer priorityLevel,
        @NotNull String preemptCap,
        @NotNull String preemptVuln) {}
