package io.akalab.openapi.n2mock;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** A NAS message from the UE (TS 38.413 clause 9.2.5.3). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UplinkNASTransport(
        @NotNull @Pattern(regexp = Patterns.OCTETS) String nasPdu,
        @Valid @Nullable UserLocationInformation userLocationInformation)
        implements UplinkMessage {

    /** A NAS message, with nothing said of where the UE is. */
    public static UplinkNASTransport of(String nasPdu) {
        return new UplinkNASTransport(nasPdu, null);
    }

    @Override
    public String toString() {
        return "UplinkNASTransport[redacted]";
    }
}
