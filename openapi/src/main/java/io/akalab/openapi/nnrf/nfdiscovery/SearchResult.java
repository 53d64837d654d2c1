package io.akalab.openapi.nnrf.nfdiscovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.nnrf.nfmanagement.NFProfile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a discovery finds (TS 29.510 clause 6.2.6.2.2).
 *
 * @param validityPeriod seconds for which it may be kept
 * @param nfInstances those that fit, possibly none
 * @param numNfInstComplete how many fit, where a limit left some out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchResult(
        @NotNull @Min(0) Integer validityPeriod,
        @NotNull List<@Valid NFProfile> nfInstances,
        @Min(0) @Nullable Integer numNfInstComplete) {}
