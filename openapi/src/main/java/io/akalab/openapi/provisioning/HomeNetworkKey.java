package io.akalab.openapi.provisioning;

import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What is told of a home network key: never its private half.
 *
 * @param keyId the home network public key identifier (TS 23.003 clause 2.2B)
 * @param publicKey 32 octets with Profile A, 33 (a compressed point) with Profile B, in hex
 */
public record HomeNetworkKey(
        @NotNull @Min(1) @Max(255) Integer keyId,
        @NotNull Profile profile,
        @NotNull @Pattern(regexp = Patterns.OCTETS_32_OR_33) String publicKey,
        @NotNull State state,
        @NotNull Origin origin) {

    /** Where a key stands in its rotation. */
    public enum State {
        CURRENT,
        OLD,
        RETIRED
    }

    /** Who has the say over a key. */
    public enum Origin {
        CONFIGURATION,
        PROVISIONING
    }
}
