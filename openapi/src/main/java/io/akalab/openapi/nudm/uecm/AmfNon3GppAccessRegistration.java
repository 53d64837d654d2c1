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

/** Which AMF serves a UE by non-3GPP access (TS 29.503 clause 6.2.6.2.3). {@code toString} does not hold the identities. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AmfNon3GppAccessRegistration(
        @NotNull @Pattern(regexp = Patterns.UUID) String amfInstanceId,

        @Pattern(regexp = Patterns.SUPPORTED_FEATURES) @Nullable String supportedFeatures,

        @Nullable Boolean purgeFlag,
        @Size(max = 64) @Nullable String pei,
        @NotNull String imsVoPs,
        @NotNull @Size(max = 2048) String deregCallbackUri,
        @Nullable String amfServiceNameDereg,
        @Size(max = 2048) @Nullable String pcscfRestorationCallbackUri,
        @Nullable String amfServiceNamePcscfRest,
        @NotNull @Valid Guami guami,
        @Nullable List<@Valid BackupAmfInfo> backupAmfInfo,
        @NotNull String ratType,
        @Nullable Boolean urrpIndicator,
        @Size(max = 2048) @Nullable String amfEeSubscriptionId,
        @Nullable Instant registrationTime,
        @Nullable Boolean noEeSubscriptionInd,
        @Pattern(regexp = Patterns.SUPI) @Nullable String supi,
        @Nullable Boolean reRegistrationRequired) {

    /** The same with another callback. */
    public AmfNon3GppAccessRegistration withDeregCallbackUri(String uri) {
        return new AmfNon3GppAccessRegistration(
                amfInstanceId,
                supportedFeatures,
                purgeFlag,
                pei,
                imsVoPs,
                uri,
                amfServiceNameDereg,
                pcscfRestorationCallbackUri,
                amfServiceNamePcscfRest,
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
        return "AmfNon3GppAccessRegistration[guami=" + guami + ", redacted]";
    }
}
