package io.akalab.nrf.nfmanagement;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the NRF, below {@code akalab.nrf}.
 *
 * @param heartBeatTimer the longest time between two heartbeats of an instance, in whole seconds
 * @param removeAfter how long a suspended instance is kept
 * @param validityPeriod how long the result of a discovery may be kept
 * @param subscriptionTime the longest time for which a subscription is taken
 */
@Validated
@ConfigurationProperties("akalab.nrf")
public record NrfProperties(
        @DefaultValue("5s") @NotNull Duration heartBeatTimer,
        @DefaultValue("60s") @NotNull Duration removeAfter,
        @DefaultValue("60s") @NotNull Duration validityPeriod,
        @DefaultValue("1d") @NotNull Duration subscriptionTime) {}
