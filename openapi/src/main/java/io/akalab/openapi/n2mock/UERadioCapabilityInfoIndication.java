package io.akalab.openapi.n2mock;

import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** What the UE's radio can do, for the AMF to keep (TS 38.413 clause 9.2.13.1). */
public record UERadioCapabilityInfoIndication(
        @NotNull @Pattern(regexp = Patterns.OCTETS) String ueRadioCapability) implements UplinkMessage {}
