package io.akalab.ausf.kausf;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much is kept.
 *
 * @param limit of how many subscribers K<sub>AUSF</sub> is kept; beyond it those go that were not used for longest
 */
@Validated
@ConfigurationProperties("akalab.ausf.kausf")
record KausfProperties(@DefaultValue("1000000") @Positive int limit) {}
