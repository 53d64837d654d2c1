package io.akalab.openapi.nudm.uecm;

import io.akalab.openapi.common.Patterns;
import io.akalab.openapi.common.PlmnIdNid;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * The globally unique identifier of an AMF (TS 29.571 clause 5.4.4.4).
 *
 * @param amfId region, set and pointer: 3 octets in hex
 */
public record Guami(
        @NotNull @Valid PlmnIdNid plmnId,
        @NotNull @Pattern(regexp = Patterns.OCTETS_3) String amfId) {}
