package io.akalab.openapi.nnrf.nfmanagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which instances a subscription is about (TS 29.510 clause 6.1.6.2.35): exactly one of the conditions, of which a group
 * goes with its type.
 *
 * @param nfGroupId with {@code nfType}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscrCond(
        @Pattern(regexp = Patterns.UUID) @Nullable String nfInstanceId,
        @Nullable String nfType,
        @Nullable String serviceName,
        @Nullable String nfSetId,
        @Nullable String nfGroupId) {}
