package io.akalab.openapi.nausf.upuprotection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import io.akalab.openapi.common.Snssai;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data set of an update of UE parameters (TS 29.509 clause 6.3.6.2.4), which has one of these members.
 *
 * @param secPacket a packet for the USIM that updates the routing indicator (TS 31.115), in base64
 * @param routingId the routing indicator of the ME
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpuData(
        @Pattern(regexp = Patterns.BASE64_NOT_EMPTY) @Nullable String secPacket,

        @Nullable List<@Valid Snssai> defaultConfNssai,
        @Pattern(regexp = Patterns.ROUTING_ID) @Nullable String routingId) {

    /** A packet for the USIM, in base64. */
    public static UpuData ofPacket(String secPacket) {
        return new UpuData(secPacket, null, null);
    }

    /** The default configured NSSAI. */
    public static UpuData ofNssai(List<Snssai> defaultConfNssai) {
        return new UpuData(null, defaultConfNssai, null);
    }

    /** The routing indicator of the ME. */
    public static UpuData ofRoutingId(String routingId) {
        return new UpuData(null, null, routingId);
    }
}
