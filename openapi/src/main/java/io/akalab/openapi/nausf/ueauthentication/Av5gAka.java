package io.akalab.openapi.nausf.ueauthentication;

import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The serving environment's vector (TS 29.509 clause 6.1.6.2.4); octet strings in hex. */
public record Av5gAka(
        @NotNull @Pattern(regexp = Patterns.OCTETS_16) String rand,
        @NotNull @Pattern(regexp = Patterns.OCTETS_16) String hxresStar,
        @NotNull @Pattern(regexp = Patterns.OCTETS_16) String autn)
        implements FiveGAuthData {

    @Override
    public String toString() {
        return "Av5gAka[redacted]";
    }
}
