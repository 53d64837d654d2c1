package io.akalab.openapi.nudm.sdm;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Access and mobility data (TS 29.503 clause 6.1.6.2.4). {@code toString} does not hold the GPSIs.
 *
 * @param subsRegTimer seconds
 * @param activeTime seconds
 * @param serviceGapTime seconds
 * @param forbiddenAreas where the subscriber may not be served
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessAndMobilitySubscriptionData(
        @Pattern(regexp = Patterns.SUPPORTED_FEATURES) @Nullable String supportedFeatures,

        @Nullable List<String> gpsis,
        @Nullable List<String> internalGroupIds,
        @Valid @Nullable Ambr subscribedUeAmbr,
        @Valid @Nullable Nssai nssai,
        @Nullable List<String> ratRestrictions,
        @Nullable List<@Valid Area> forbiddenAreas,
        @Valid @Nullable ServiceAreaRestriction serviceAreaRestriction,
        @Nullable List<String> coreNetworkTypeRestrictions,
        @Nullable List<String> accessTypeRestrictions,
        @Min(1) @Max(256) @Nullable Integer rfspIndex,
        @Min(0) @Nullable Integer subsRegTimer,
        @Nullable Integer ueUsageType,
        @Nullable Boolean mpsPriority,
        @Nullable Boolean mcsPriority,
        @Min(0) @Nullable Integer activeTime,
        @Pattern(regexp = Patterns.ROUTING_ID) @Nullable String routingIndicator,
        @Nullable Boolean micoAllowed,
        @Nullable String odbPacketServices,
        @Nullable List<String> subscribedDnnList,
        @Min(0) @Nullable Integer serviceGapTime,
        @Nullable Boolean nssaiInclusionAllowed) {

    /** Slices and nothing else. */
    public static AccessAndMobilitySubscriptionData of(Nssai nssai) {
        return new AccessAndMobilitySubscriptionData(
                null, null, null, null, nssai, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null);
    }

    /** The same with other GPSIs. */
    public AccessAndMobilitySubscriptionData withGpsis(@Nullable List<String> gpsis) {
        return new AccessAndMobilitySubscriptionData(
                supportedFeatures,
                gpsis,
                internalGroupIds,
                subscribedUeAmbr,
                nssai,
                ratRestrictions,
                forbiddenAreas,
                serviceAreaRestriction,
                coreNetworkTypeRestrictions,
                accessTypeRestrictions,
                rfspIndex,
                subsRegTimer,
                ueUsageType,
                mpsPriority,
                mcsPriority,
                activeTime,
                routingIndicator,
                micoAllowed,
                odbPacketServices,
                subscribedDnnList,
                serviceGapTime,
                nssaiInclusionAllowed);
    }

    /** The same with other features. */
    public AccessAndMobilitySubscriptionData withSupportedFeatures(@Nullable String supportedFeatures) {
        return new AccessAndMobilitySubscriptionData(
                supportedFeatures,
                gpsis,
                internalGroupIds,
                subscribedUeAmbr,
                nssai,
                ratRestrictions,
                forbiddenAreas,
                serviceAreaRestriction,
                coreNetworkTypeRestrictions,
                accessTypeRestrictions,
                rfspIndex,
                subsRegTimer,
                ueUsageType,
                mpsPriority,
                mcsPriority,
                activeTime,
                routingIndicator,
                micoAllowed,
                odbPacketServices,
                subscribedDnnList,
                serviceGapTime,
                nssaiInclusionAllowed);
    }

    @Override
    public String toString() {
        return "AccessAndMobilitySubscriptionData[nssai=" + nssai + ", redacted]";
    }
}
