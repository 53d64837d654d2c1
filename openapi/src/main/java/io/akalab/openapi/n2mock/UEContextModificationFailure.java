package io.akalab.openapi.n2mock;

import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The gNB could not change the UE's context (TS 38.413 clause 9.2.2.9). */
public record UEContextModificationFailure(
        @NotNull @Pattern(regexp = Patterns.NGAP_CAUSE) String cause) implements UplinkMessage {}
