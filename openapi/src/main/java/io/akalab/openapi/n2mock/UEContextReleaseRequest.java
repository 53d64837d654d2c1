package io.akalab.openapi.n2mock;

import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The gNB wants the UE's context released (TS 38.413 clause 9.2.2.4). */
public record UEContextReleaseRequest(
        @NotNull @Pattern(regexp = Patterns.NGAP_CAUSE) String cause) implements UplinkMessage {}
