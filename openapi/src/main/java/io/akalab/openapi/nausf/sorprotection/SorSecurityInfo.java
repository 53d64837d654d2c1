package io.akalab.openapi.nausf.sorprotection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The protection of steering information (TS 29.509 clause 6.2.6.2.3), in hex.
 *
 * @param sorXmacIue the MAC that the UE's acknowledgement is to have, if one was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SorSecurityInfo(
        @NotNull @Pattern(regexp = Patterns.OCTETS_16) String sorMacIausf,
        @NotNull @Pattern(regexp = Patterns.OCTETS_2) String counterSor,
        @Pattern(regexp = Patterns.OCTETS_16) @Nullable String sorXmacIue) {

    @Override
    public String toString() {
        return "SorSecurityInfo[counterSor=" + counterSor + ", redacted]";
    }
}
