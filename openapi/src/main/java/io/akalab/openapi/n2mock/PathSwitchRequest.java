package io.akalab.openapi.n2mock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** The UE is at another gNB now (TS 38.413 clause 9.2.3.8). */
public record PathSwitchRequest(
        @NotNull @Min(0) @Max(4294967295L) Long ranUeNgapId,
        @NotNull @Valid UserLocationInformation userLocationInformation,
        @NotNull @Valid UeSecurityCapabilities ueSecurityCapabilities) {}
