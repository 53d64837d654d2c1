package io.akalab.ausf.kausf;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much is kept.
 *
 * @param limit of how many subscribers K<sub>AUSF</sub> is kept in memory; beyond it those go that were not used for longest
 * @param timeToLive how long K<sub>AUSF</sub> is kept in Redis without a new authentication
 */
@Validated
@ConfigurationProperties("akalab.ausf.kausf")
record KausfProperties(
        @DefaultValue("1000000") @Positive int limit,
        @DefaultValue("30d") @NotNull Duration timeToLive) {}
