package io.akalab.openapi.n2mock;

import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A NAS message for the UE (TS 38.413 clause 9.2.5.2). */
public record DownlinkNASTransport(
        @NotNull @Pattern(regexp = Patterns.OCTETS) String nasPdu) implements DownlinkMessage {

    @Override
    public String toString() {
        return "DownlinkNASTransport[redacted]";
    }
}
