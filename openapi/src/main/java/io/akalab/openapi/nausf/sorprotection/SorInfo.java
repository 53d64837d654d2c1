package io.akalab.openapi.nausf.sorprotection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The steering information to protect (TS 29.509 clause 6.2.6.2.2).
 *
 * @param steeringContainer absent where the HPLMN says that no change is needed
 * @param ackInd whether the UE is to acknowledge
 * @param sorHeader octet 4 of the SOR transparent container, in base64; made from the rest if absent
 * @param sorTransparentInfo the octets behind octet 22 of the SOR transparent container, in base64, in place of
 *     {@code steeringContainer}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SorInfo(
        @Valid @Nullable SteeringContainer steeringContainer,
        @NotNull Boolean ackInd,

        @Pattern(regexp = Patterns.BASE64_NOT_EMPTY) @Nullable String sorHeader,

        @Pattern(regexp = Patterns.BASE64_NOT_EMPTY) @Nullable String sorTransparentInfo,

        @Pattern(regexp = Patterns.SUPPORTED_FEATURES) @Nullable String supportedFeatures) {

    /** Steering information as the AUSF is to encode it. */
    public static SorInfo of(@Nullable SteeringContainer steeringContainer, boolean ackInd) {
        return new SorInfo(steeringContainer, ackInd, null, null, null);
    }
}
