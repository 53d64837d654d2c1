package io.akalab.udm.arpf;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the ARPF makes SQNs and spares the database.
 *
 * @param sqnBlock how many SEQ values are reserved at once for a subscriber
 * @param cacheSize of how many subscribers credentials and reserved values are kept in memory
 * @param cacheExpiry after how long they are read again, so that what another process provisioned is seen
 * @param ind the INDs that this UDM gives out, as {@code 0-15} or {@code 3,8-11} (TS 33.102 Annex C.1.2)
 */
@Validated
@ConfigurationProperties("akalab.udm")
record ArpfProperties(
        @DefaultValue("64") @Min(1) @Max(65536) int sqnBlock,
        @DefaultValue("50000") @Min(1) int cacheSize,
        @DefaultValue("60s") Duration cacheExpiry,
        @DefaultValue("0-65535") String ind) {}
