package io.akalab.openapi.nnrf.nfmanagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to tell of which changes (TS 29.510 clause 6.1.6.2.16).
 *
 * @param nfStatusNotificationUri where notifications go
 * @param reqNfInstanceId who subscribes
 * @param subscrCond which instances; absent means all
 * @param subscriptionId the NRF's
 * @param validityTime when the subscription ends; the NRF's word counts
 * @param reqNotifEvents which events; absent means all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriptionData(
        @NotNull String nfStatusNotificationUri,
        @Pattern(regexp = Patterns.UUID) @Nullable String reqNfInstanceId,
        @Valid @Nullable SubscrCond subscrCond,
        @Nullable String subscriptionId,
        @Nullable Instant validityTime,
        @Nullable List<String> reqNotifEvents,
        @Nullable String reqNfType,
        @Nullable String reqNfFqdn) {}
