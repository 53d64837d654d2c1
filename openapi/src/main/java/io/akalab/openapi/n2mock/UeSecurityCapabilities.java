package io.akalab.openapi.n2mock;

import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * The algorithms of a UE (TS 38.413 clause 9.3.1.86): bit strings of 16 as 4 hex digits, whose first bit is algorithm 1
 * (algorithm 0 is not among them).
 */
public record UeSecurityCapabilities(
        @NotNull @Pattern(regexp = Patterns.OCTETS_2) String nrEncryptionAlgorithms,
        @NotNull @Pattern(regexp = Patterns.OCTETS_2) String nrIntegrityProtectionAlgorithms,
        @NotNull @Pattern(regexp = Patterns.OCTETS_2) String eutraEncryptionAlgorithms,
        @NotNull @Pattern(regexp = Patterns.OCTETS_2) String eutraIntegrityProtectionAlgorithms) {}
