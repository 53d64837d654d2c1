package io.akalab.openapi.nudm.uecm;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which AMF serves a UE by 3GPP access (TS 29.503 clause 6.2.6.2.2). {@code toString} does not hold the identities.
 *
 * @param purgeFlag true when the AMF has deleted what it knew of the UE
 * @param deregCallbackUri where to tell the AMF that another one serves the UE
 * @param imsVoPs an open enumeration (TS 29.503 clause 6.2.6.3.4)
 * @param ratType an open enumeration (TS 29.571 clause 5.4.3.2)
 * @param pei the identity of the equipment (TS 29.571 clause 5.3.2)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Amf3GppAccessRegistration(
        @NotNull @Pattern(regexp = Patterns.UUID) String amfInstanceId,

        @Pattern(regexp = Patterns.SUPPORTED_FEATURES) @Nullable String supportedFeatures,

        @Nullable Boolean purgeFlag,
        @Size(max = 64) @Nullable String pei,
        @Nullable String imsVoPs,
        @NotNull @Size(max = 2048) String deregCallbackUri,
        @Nullable String amfServiceNameDereg,
        @Size(max = 2048) @Nullable String pcscfRestorationCallbackUri,
        @Nullable String amfServiceNamePcscfRest,
        @Nullable Boolean initialRegistrationInd,
        @Nullable Boolean emergencyRegistrationInd,
        @Nullable Boolean drFlag,
        @Nullable Boolean ueSrvccCapability,
        @Nullable String ueReachableInd,
        @NotNull @Valid Guami guami,
        @Nullable List<@Valid BackupAmfInfo> backupAmfInfo,
        @NotNull String ratType,
        @Nullable Boolean urrpIndicator,
        @Size(max = 2048) @Nullable String amfEeSubscriptionId,
        @Nullable Instant registrationTime,
        @Nullable Boolean noEeSubscriptionInd,
        @Pattern(regexp = Patterns.SUPI) @Nullable String supi,
        @Nullable Boolean reRegistrationRequired) {

    /** An AMF in a UE's NR cell. */
    public static Amf3GppAccessRegistration ofNr(
            String amfInstanceId, Guami guami, String deregCallbackUri, @Nullable String pei, boolean initial) {
        return new Amf3GppAccessRegistration(
                amfInstanceId,
                null,
                null,
                pei,
                null,
                deregCallbackUri,
                null,
                null,
                null,
                initial,
                null,
                null,
                null,
                null,
                guami,
                null,
                "NR",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same with another callback. */
    public Amf3GppAccessRegistration withDeregCallbackUri(String uri) {
        return new Amf3GppAccessRegistration(
                amfInstanceId,
                supportedFeatures,
                purgeFlag,
                pei,
                imsVoPs,
                uri,
                amfServiceNameDereg,
                pcscfRestorationCallbackUri,
                amfServiceNamePcscfRest,
                initialRegistrationInd,
                emergencyRegistrationInd,
                drFlag,
                ueSrvccCapability,
                ueReachableInd,
                guami,
                backupAmfInfo,
                ratType,
                urrpIndicator,
                amfEeSubscriptionId,
                registrationTime,
                noEeSubscriptionInd,
                supi,
                reRegistrationRequired);
    }

    @Override
    public String toString() {
        return "Amf3GppAccessRegistration[guami=" + guami + ", redacted]";
    }
}
