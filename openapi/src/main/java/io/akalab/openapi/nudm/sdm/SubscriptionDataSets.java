package io.akalab.openapi.nudm.sdm;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several data sets, those that there are (TS 29.503 clause 6.1.6.2.15). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriptionDataSets(
        @Valid @Nullable AccessAndMobilitySubscriptionData amData,
        @Valid @Nullable SmfSelectionSubscriptionData smfSelData,
        @Valid @Nullable UeContextInSmfData uecSmfData,
        @Nullable List<@Valid SessionManagementSubscriptionData> smData) {}
