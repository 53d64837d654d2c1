package io.akalab.openapi.nudm.ueau;

import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A vector of EAP-AKA′ (TS 29.503 clause 6.3.6.2.7); octet strings in hex. */
public record AvEapAkaPrime(
        @NotNull String avType,
        @NotNull @Pattern(regexp = Patterns.OCTETS_16) String rand,
        @NotNull @Pattern(regexp = Patterns.OCTETS_4_TO_16) String xres,
        @NotNull @Pattern(regexp = Patterns.OCTETS_16) String autn,
        @NotNull @Pattern(regexp = Patterns.OCTETS_16) String ckPrime,
        @NotNull @Pattern(regexp = Patterns.OCTETS_16) String ikPrime)
        implements AuthenticationVector {

    public static final String AV_TYPE = "EAP_AKA_PRIME";

    /** A vector of its own type. */
    public static AvEapAkaPrime of(String rand, String xres, String autn, String ckPrime, String ikPrime) {
        return new AvEapAkaPrime(AV_TYPE, rand, xres, autn, ckPrime, ikPrime);
    }

    @Override
    public String toString() {
        return "AvEapAkaPrime[redacted]";
    }
}
