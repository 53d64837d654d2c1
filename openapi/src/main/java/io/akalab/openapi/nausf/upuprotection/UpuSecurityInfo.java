package io.akalab.openapi.nausf.upuprotection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The protection of an update of UE parameters (TS 29.509 clause 6.3.6.2.3), in hex.
 *
 * @param upuXmacIue the MAC that the UE's acknowledgement is to have, if one was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpuSecurityInfo(
        @NotNull @Pattern(regexp = Patterns.OCTETS_16) String upuMacIausf,
        @NotNull @Pattern(regexp = Patterns.OCTETS_2) String counterUpu,
        @Pattern(regexp = Patterns.OCTETS_16) @Nullable String upuXmacIue) {

    @Override
    public String toString() {
        return "UpuSecurityInfo[counterUpu=" + counterUpu + ", redacted]";
    }
}
