package io.akalab.openapi.nnrf.nfmanagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a UDR serves (TS 29.510 clause 6.1.6.2.6); whatever is absent excludes nobody.
 *
 * @param supportedDataSets e.g. {@code SUBSCRIPTION}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UdrInfo(
        @Nullable String groupId,
        @Nullable List<@Valid SupiRange> supiRanges,
        @Nullable List<String> supportedDataSets) {}
