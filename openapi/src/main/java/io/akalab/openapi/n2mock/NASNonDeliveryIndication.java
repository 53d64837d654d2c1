package io.akalab.openapi.n2mock;

import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The gNB could not deliver a NAS message (TS 38.413 clause 9.2.5.4). */
public record NASNonDeliveryIndication(
        @NotNull @Pattern(regexp = Patterns.OCTETS) String nasPdu,
        @NotNull @Pattern(regexp = Patterns.NGAP_CAUSE) String cause)
        implements UplinkMessage {

    @Override
    public String toString() {
        return "NASNonDeliveryIndication[redacted]";
    }
}
