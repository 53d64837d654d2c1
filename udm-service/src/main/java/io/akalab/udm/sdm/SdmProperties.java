package io.akalab.udm.sdm;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of Nudm_SDM, below {@code akalab.udm.sdm}.
 *
 * @param longestSubscription for how long a subscription lasts at most, and if it does not say
 * @param maxAge for how long a requester may use data without asking again
 */
@ConfigurationProperties("akalab.udm.sdm")
record SdmProperties(
        @DefaultValue("24h") Duration longestSubscription,
        @DefaultValue("0s") Duration maxAge) {}
