package io.akalab.openapi.nnrf.nfmanagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Links to instances (TS 29.510 clause 6.1.6.2.25).
 *
 * @param totalItemCount how many there are, whatever the limit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UriList(
        @JsonProperty("_links") @NotNull @Valid UriLinks links,
        @Nullable Integer totalItemCount) {}
