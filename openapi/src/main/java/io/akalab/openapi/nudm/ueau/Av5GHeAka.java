package io.akalab.openapi.nudm.ueau;

import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A 5G home environment vector (TS 29.503 clause 6.3.6.2.6); octet strings in hex. */
public record Av5GHeAka(
        @NotNull String avType,
        @NotNull @Pattern(regexp = Patterns.OCTETS_16) String rand,
        @NotNull @Pattern(regexp = Patterns.OCTETS_16) String xresStar,
        @NotNull @Pattern(regexp = Patterns.OCTETS_16) String autn,
        @NotNull @Pattern(regexp = Patterns.OCTETS_32) String kausf)
        implements AuthenticationVector {

    public static final String AV_TYPE = "5G_HE_AKA";

    /** A vector of its own type. */
    public static Av5GHeAka of(String rand, String xresStar, String autn, String kausf) {
        return new Av5GHeAka(AV_TYPE, rand, xresStar, autn, kausf);
    }

    @Override
    public String toString() {
        return "Av5GHeAka[redacted]";
    }
}
