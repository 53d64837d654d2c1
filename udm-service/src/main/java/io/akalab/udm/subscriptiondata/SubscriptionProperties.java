package io.akalab.udm.subscriptiondata;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The profile of subscribers who have no data of their own, below {@code akalab.udm.subscription}.
 *
 * @param slices what they may use; one slice of SST 1 unless set
 * @param ueAmbr for all sessions of a UE
 * @param session what each session is like
 */
@Validated
@ConfigurationProperties("akalab.udm.subscription")
record SubscriptionProperties(
        List<@Valid Slice> slices,
        @Valid @DefaultValue Ambr ueAmbr,
        @Valid @DefaultValue Session session) {

    SubscriptionProperties(@Nullable List<Slice> slices, @DefaultValue Ambr ueAmbr, @DefaultValue Session session) {
        this.slices = slices == null || slices.isEmpty()
                ? List.of(new Slice(1, null, List.of("internet"), true))
                : List.copyOf(slices);
        this.ueAmbr = ueAmbr;
        this.session = session;
        if (this.slices.stream().noneMatch(Slice::byDefault)) {
            throw new IllegalArgumentException("one of akalab.udm.subscription.slices has to be by-default");
        }
    }

    /**
     * A slice.
     *
     * @param sd 3 octets in hex
     * @param dnns its data networks, the default one first
     * @param byDefault whether it is meant where a UE asks for no slice
     */
    record Slice(
            @Min(0) @Max(255) int sst,
            @Pattern(regexp = "[0-9A-Fa-f]{6}") @Nullable String sd,
            @NotEmpty @DefaultValue("internet") List<String> dnns,
            @DefaultValue("true") boolean byDefault) {

        /** As a key of SmfSelectionSubscriptionData. */
        String key() {
            return sd == null ? Integer.toString(sst) : sst + "-" + sd;
        }
    }

    /** Aggregate maximum bit rates, such as {@code 1 Gbps}. */
    record Ambr(
            @Pattern(regexp = RATE) @DefaultValue("1 Gbps") String uplink,

            @Pattern(regexp = RATE) @DefaultValue("2 Gbps") String downlink) {

        private static final String RATE = "[0-9]+([.][0-9]+)? (bps|Kbps|Mbps|Gbps|Tbps)";
    }

    /**
     * What a session is like.
     *
     * @param type a PduSessionType (TS 29.571 clause 5.4.3.3)
     * @param priority of the ARP
     */
    record Session(
            @DefaultValue("IPV4") String type,
            @Min(0) @Max(255) @DefaultValue("9") int fiveQi,
            @Min(1) @Max(15) @DefaultValue("8") int priority,
            @Valid @DefaultValue Ambr ambr) {}
}
