package io.akalab.openapi.nudm.sdm;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What sessions with a data network are like (TS 29.503 clause 6.1.6.2.9). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DnnConfiguration(
        @NotNull @Valid PduSessionTypes pduSessionTypes,
        @NotNull @Valid SscModes sscModes,
        @Nullable Boolean iwkEpsInd,
        @JsonProperty("5gQosProfile") @Valid @Nullable SubscribedDefaultQos fiveGQosProfile,
        @Valid @Nullable Ambr sessionAmbr,

        @JsonProperty("3gppChargingCharacteristics") @Nullable String chargingCharacteristics,

        @Nullable List<@Valid IpAddress> staticIpAddress,
        @Valid @Nullable UpSecurity upSecurity) {}
