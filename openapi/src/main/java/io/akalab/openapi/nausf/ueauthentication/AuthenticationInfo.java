package io.akalab.openapi.nausf.ueauthentication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import io.akalab.openapi.nudm.ueau.ResynchronizationInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom the SEAF wants authenticated, and for which serving network (TS 29.509 clause 6.1.6.2.2). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuthenticationInfo(
        @NotNull @Pattern(regexp = Patterns.SUPI_OR_SUCI) String supiOrSuci,

        @NotNull @Pattern(regexp = Patterns.SERVING_NETWORK_NAME) String servingNetworkName,

        @Valid @Nullable ResynchronizationInfo resynchronizationInfo,

        @Pattern(regexp = Patterns.SUPPORTED_FEATURES) @Nullable String supportedFeatures) {

    @Override
    public String toString() {
        return "AuthenticationInfo[servingNetworkName=" + servingNetworkName + ", redacted]";
    }
}
