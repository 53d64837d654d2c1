package io.akalab.openapi.nnrf.nfmanagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a UDM serves (TS 29.510 clause 6.1.6.2.7); whatever is absent excludes nobody.
 *
 * @param routingIndicators 1 to 4 digits each
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UdmInfo(
        @Nullable String groupId,
        @Nullable List<@Valid SupiRange> supiRanges,
        @Nullable List<String> routingIndicators) {}
