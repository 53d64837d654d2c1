package io.akalab.openapi.nudr;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.nudm.sdm.AccessAndMobilitySubscriptionData;
import io.akalab.openapi.nudm.sdm.SessionManagementSubscriptionData;
import io.akalab.openapi.nudm.sdm.SmfSelectionSubscriptionData;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several data sets of a subscriber (TS 29.505 clause 5.4.2.4). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProvisionedDataSets(
        @Valid @Nullable AccessAndMobilitySubscriptionData amData,
        @Valid @Nullable SmfSelectionSubscriptionData smfSelData,
        @Nullable List<@Valid SessionManagementSubscriptionData> smData) {}
