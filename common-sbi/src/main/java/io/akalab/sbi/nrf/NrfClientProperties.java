package io.akalab.sbi.nrf;

import io.akalab.crypto.identity.Plmn;
import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.nnrf.nfmanagement.SupiRange;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the NRF as a function uses it, below {@code akalab.sbi.nrf}: where it is, and what the function tells it of
 * itself.
 *
 * @param uri the apiRoot of the NRF; without it there is none
 * @param plmns the PLMNs that the function belongs to, as {@code MCC-MNC}; none says nothing
 * @param supiRanges whom it serves: {@code first-last}, two IMSIs without their prefix, or a regular expression for whole
 *     SUPIs; none is everybody
 * @param routingIndicators whom it serves, 1 to 4 digits each; none is everybody
 * @param groupId the group that it serves
 * @param nfSetIds the NF sets that it belongs to: instances of one set have the same contexts
 * @param priority lower comes first
 * @param capacity its weight among those of one priority
 * @param heartbeat the time between heartbeats, unless the NRF says otherwise
 * @param peerGroupId the group of AUSFs and UDMs that are looked for; null looks for all
 * @param avoidFor how long an instance that failed is left out where there are others
 */
@Validated
@ConfigurationProperties("akalab.sbi.nrf")
public record NrfClientProperties(
        @Nullable URI uri,

        @DefaultValue @NotNull List<@Pattern(regexp = "[0-9]{3}-[0-9]{2,3}") String> plmns,

        @DefaultValue @NotNull List<String> supiRanges,

        @DefaultValue @NotNull List<@Pattern(regexp = "[0-9]{1,4}") String> routingIndicators,

        @Nullable String groupId,
        @DefaultValue @NotNull List<String> nfSetIds,
        @DefaultValue("1") @Min(0) @Max(65535) int priority,
        @DefaultValue("100") @Min(0) @Max(65535) int capacity,
        @Nullable String locality,
        @DefaultValue("5s") @NotNull Duration heartbeat,
        @Nullable String peerGroupId,
        @DefaultValue("10s") @NotNull Duration avoidFor) {

    private static final java.util.regex.Pattern ENDS = java.util.regex.Pattern.compile("([0-9]+)-([0-9]+)");

    List<PlmnId> plmnIds() {
        return plmns.stream()
                .map(Plmn::parse)
                .map(plmn -> new PlmnId(plmn.mcc(), plmn.mnc()))
                .toList();
    }

    List<SupiRange> ranges() {
        return supiRanges.stream().map(NrfClientProperties::range).toList();
    }

    private static SupiRange range(String text) {
        var ends = ENDS.matcher(text);
        return ends.matches() ? new SupiRange(ends.group(1), ends.group(2), null) : new SupiRange(null, null, text);
    }
}
