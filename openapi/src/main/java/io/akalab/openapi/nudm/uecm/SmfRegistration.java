package io.akalab.openapi.nudm.uecm;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.common.Snssai;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which SMF serves a PDU session (TS 29.503 clause 6.2.6.2.4). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SmfRegistration(
        @NotNull @Pattern(regexp = Patterns.UUID) String smfInstanceId,
        @Nullable String smfSetId,

        @Pattern(regexp = Patterns.SUPPORTED_FEATURES) @Nullable String supportedFeatures,

        @NotNull @Min(0) @Max(255) Integer pduSessionId,
        @NotNull @Valid Snssai singleNssai,
        @Nullable String dnn,
        @Nullable Boolean emergencyServices,
        @Size(max = 2048) @Nullable String pcscfRestorationCallbackUri,
        @NotNull @Valid PlmnId plmnId,
        @Nullable String pgwFqdn,
        @Size(max = 2048) @Nullable String deregCallbackUri,
        @Nullable String registrationReason,
        @Nullable Instant registrationTime) {}
