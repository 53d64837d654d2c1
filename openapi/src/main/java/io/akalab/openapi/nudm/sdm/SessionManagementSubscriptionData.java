package io.akalab.openapi.nudm.sdm;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Snssai;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Session management data of a slice (TS 29.503 clause 6.1.6.2.8).
 *
 * @param dnnConfigurations by DNN
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionManagementSubscriptionData(
        @NotNull @Valid Snssai singleNssai,
        @Nullable Map<String, @Valid DnnConfiguration> dnnConfigurations,
        @Nullable List<String> internalGroupIds,
        @Nullable String odbPacketServices) {}
