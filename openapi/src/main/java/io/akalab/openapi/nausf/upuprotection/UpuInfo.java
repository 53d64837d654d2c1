package io.akalab.openapi.nausf.upuprotection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The update of UE parameters to protect (TS 29.509 clause 6.3.6.2.2).
 *
 * @param upuHeader octet 4 of the UE parameters update transparent container, in hex; no part of what is protected
 * @param upuAckInd whether the UE is to acknowledge
 * @param upuTransparentInfo the octets behind octet 22 of the UE parameters update transparent container, in base64, in place
 *     of what {@code upuDataList} says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpuInfo(
        @NotNull List<@Valid UpuData> upuDataList,
        @Pattern(regexp = Patterns.OCTETS_1) @Nullable String upuHeader,
        @NotNull Boolean upuAckInd,

        @Pattern(regexp = Patterns.SUPPORTED_FEATURES) @Nullable String supportedFeatures,

        @Pattern(regexp = Patterns.BASE64_NOT_EMPTY) @Nullable String upuTransparentInfo) {

    /** Data sets as the AUSF is to encode them. */
    public static UpuInfo of(List<UpuData> upuDataList, boolean upuAckInd) {
        return new UpuInfo(upuDataList, null, upuAckInd, null, null);
    }
}
