package io.akalab.openapi.nnrf.nfmanagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import io.akalab.openapi.common.PlmnId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service of an instance (TS 29.510 clause 6.1.6.2.3).
 *
 * @param serviceName an open enumeration, e.g. {@code nudm-ueau}
 * @param scheme {@code http} or {@code https}
 * @param nfServiceStatus as {@code nfStatus}
 * @param apiPrefix path segments between the authority and the API's name
 * @param priority in place of the instance's
 * @param capacity in place of the instance's
 * @param load per cent
 * @param oauth2Required whether requests need an access token
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NFService(
        @NotNull String serviceInstanceId,
        @NotNull String serviceName,
        @NotNull List<@Valid NFServiceVersion> versions,
        @NotNull String scheme,
        @NotNull String nfServiceStatus,
        @Nullable String fqdn,
        @Nullable List<@Valid IpEndPoint> ipEndPoints,
        @Nullable String apiPrefix,
        @Nullable List<@Valid PlmnId> allowedPlmns,
        @Nullable List<String> allowedNfTypes,
        @Min(0) @Max(65535) @Nullable Integer priority,
        @Min(0) @Max(65535) @Nullable Integer capacity,
        @Min(0) @Max(100) @Nullable Integer load,
        @Nullable Instant recoveryTime,

        @Pattern(regexp = Patterns.SUPPORTED_FEATURES) @Nullable String supportedFeatures,

        @Nullable List<String> nfServiceSetIdList,
        @Nullable Boolean oauth2Required) {}
