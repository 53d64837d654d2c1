package io.akalab.openapi.n2mock;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The UE's context for the gNB (TS 38.413 clause 9.2.2.1).
 *
 * @param securityKey K<sub>gNB</sub>, 32 octets in hex
 * @param securityContext the first NH: NGAP sends it with a handover, the lab shows it here
 * @param maskedIMEISV 8 octets in hex, its last but four digits masked (clause 9.3.1.54)
 * @param ueRadioCapability what a gNB has told of the UE before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InitialContextSetupRequest(
        @NotNull @Pattern(regexp = Patterns.OCTETS_32) String securityKey,
        @NotNull @Valid UeSecurityCapabilities ueSecurityCapabilities,
        @NotNull @Valid Guami guami,
        @NotNull List<@Valid SNssai> allowedNssai,
        @Pattern(regexp = Patterns.OCTETS) @Nullable String nasPdu,
        @Valid @Nullable SecurityContext securityContext,
        @Pattern(regexp = Patterns.OCTETS_8) @Nullable String maskedIMEISV,
        @Pattern(regexp = Patterns.OCTETS) @Nullable String ueRadioCapability)
        implements DownlinkMessage {

    @Override
    public String toString() {
        return "InitialContextSetupRequest[redacted]";
    }
}
