package io.akalab.openapi.common;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** A PLMN, or with a NID a stand-alone non-public network (TS 29.571 clause 5.4.4.33). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlmnIdNid(
        @NotNull @Pattern(regexp = Patterns.MCC) String mcc,
        @NotNull @Pattern(regexp = Patterns.MNC) String mnc,
        @Pattern(regexp = Patterns.NID) @Nullable String nid) {}
