package io.akalab.openapi.common;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A PLMN (TS 29.571 clause 5.4.4.3); the MNC has the two or three digits that it has. */
public record PlmnId(
        @NotNull @Pattern(regexp = Patterns.MCC) String mcc,
        @NotNull @Pattern(regexp = Patterns.MNC) String mnc) {}
