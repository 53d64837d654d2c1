package io.akalab.openapi.n2mock;

import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A next hop: NCC and NH, 32 octets in hex (TS 38.413 clause 9.3.1.88). */
public record SecurityContext(
        @NotNull @Min(0) @Max(7) Integer nextHopChainingCount,
        @NotNull @Pattern(regexp = Patterns.OCTETS_32) String nextHopNH) {

    @Override
    public String toString() {
        return "SecurityContext[nextHopChainingCount=" + nextHopChainingCount + ", redacted]";
    }
}
