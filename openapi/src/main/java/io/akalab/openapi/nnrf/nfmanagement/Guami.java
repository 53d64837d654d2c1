package io.akalab.openapi.nnrf.nfmanagement;

import io.akalab.openapi.common.Patterns;
import io.akalab.openapi.common.PlmnId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * An AMF identifier (TS 29.571 clause 5.4.4.1).
 *
 * @param amfId region, set and pointer, 3 octets in hex
 */
public record Guami(
        @NotNull @Valid PlmnId plmnId,
        @NotNull @Pattern(regexp = Patterns.OCTETS_3) String amfId) {}
