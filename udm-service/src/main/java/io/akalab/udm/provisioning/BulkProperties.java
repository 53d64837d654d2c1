package io.akalab.udm.provisioning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much one import may bring.
 *
 * @param maxSize the longest body that is read
 * @param maxRows the most rows; each takes 16 octets of memory until the import is over
 */
@Validated
@ConfigurationProperties("akalab.udm.import")
record BulkProperties(
        @DefaultValue("1GB") DataSize maxSize,
        @DefaultValue("2000000") @Min(1) @Max(100_000_000) long maxRows) {}
