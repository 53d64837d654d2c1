package io.akalab.openapi.n2mock;

import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The UE cannot be at that gNB (TS 38.413 clause 9.2.3.10). */
public record PathSwitchRequestFailure(
        @NotNull @Pattern(regexp = Patterns.NGAP_CAUSE) String cause) implements DownlinkMessage {}
