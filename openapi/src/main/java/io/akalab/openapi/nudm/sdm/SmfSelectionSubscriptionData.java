package io.akalab.openapi.nudm.sdm;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data networks of each slice (TS 29.503 clause 6.1.6.2.5).
 *
 * @param subscribedSnssaiInfos by slice, as {@code 1} or {@code 1-010203}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SmfSelectionSubscriptionData(
        @Pattern(regexp = Patterns.SUPPORTED_FEATURES) @Nullable String supportedFeatures,

        @Nullable Map<String, @Valid SnssaiInfo> subscribedSnssaiInfos) {}
