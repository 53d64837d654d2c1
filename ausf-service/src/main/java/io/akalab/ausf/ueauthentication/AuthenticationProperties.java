package io.akalab.ausf.ueauthentication;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The AUSF's settings.
 *
 * @param udmUri the apiRoots of UDMs, the preferred one first; used where the NRF knows none
 * @param servingNetworks the serving network names that may ask for an authentication; empty lets all of them
 * @param timeToLive how long a challenge may wait for its confirmation
 * @param limit how many challenges may wait at once
 * @param results for how many subscribers the latest result is kept
 */
@Validated
@ConfigurationProperties("akalab.ausf")
record AuthenticationProperties(
        @DefaultValue @NotNull List<URI> udmUri,
        @DefaultValue Set<String> servingNetworks,
        @DefaultValue("60s") @NotNull Duration timeToLive,
        @DefaultValue("100000") @Positive int limit,
        @DefaultValue("1000000") @Positive int results) {}
