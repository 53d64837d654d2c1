package io.akalab.openapi.n2mock;

import io.akalab.openapi.common.Patterns;
import io.akalab.openapi.common.PlmnId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** An AMF's identity (TS 38.413 clause 9.3.3.3): region one octet in hex, set 10 bits, pointer 6 bits. */
public record Guami(
        @NotNull @Valid PlmnId plmnIdentity,
        @NotNull @Pattern(regexp = Patterns.OCTETS_1) String amfRegionId,
        @NotNull @Min(0) @Max(1023) Integer amfSetId,
        @NotNull @Min(0) @Max(63) Integer amfPointer) {}
