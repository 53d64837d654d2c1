package io.akalab.openapi.n2mock;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** A change of the UE's context (TS 38.413 clause 9.2.2.7): a new K<sub>gNB</sub>, other algorithms. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UEContextModificationRequest(
        @Pattern(regexp = Patterns.OCTETS_32) @Nullable String securityKey,
        @Valid @Nullable UeSecurityCapabilities ueSecurityCapabilities)
        implements DownlinkMessage {

    @Override
    public String toString() {
        return "UEContextModificationRequest[redacted]";
    }
}
