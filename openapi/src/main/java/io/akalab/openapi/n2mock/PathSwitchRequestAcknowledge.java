package io.akalab.openapi.n2mock;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A next hop for the UE's new gNB (TS 38.413 clause 9.2.3.9). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PathSwitchRequestAcknowledge(
        @NotNull @Valid SecurityContext securityContext,
        @Valid @Nullable UeSecurityCapabilities ueSecurityCapabilities,
        @NotNull List<@Valid SNssai> allowedNssai)
        implements DownlinkMessage {

    @Override
    public String toString() {
        return "PathSwitchRequestAcknowledge[redacted]";
    }
}
