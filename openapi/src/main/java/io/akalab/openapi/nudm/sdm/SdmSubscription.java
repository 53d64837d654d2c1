package io.akalab.openapi.nudm.sdm;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.openapi.common.Patterns;
import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.common.Snssai;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription to changes of data (TS 29.503 clause 6.1.6.2.3). {@code toString} does not hold its URIs, which name subscribers.
 *
 * @param expires when it ends, unless it is prolonged
 * @param callbackReference where to tell of changes
 * @param immediateReport whether the answer is to hold the data
 * @param report in an answer only: the data
 * @param implicitUnsubscribe whether it ends with the registration of the AMF
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SdmSubscription(
        @NotNull @Pattern(regexp = Patterns.UUID) String nfInstanceId,
        @Nullable Boolean implicitUnsubscribe,
        @Nullable Instant expires,
        @NotNull @Size(max = 2048) String callbackReference,
        @Nullable String amfServiceName,
        @NotNull List<String> monitoredResourceUris,
        @Valid @Nullable Snssai singleNssai,
        @Nullable String dnn,
        @Nullable String subscriptionId,
        @Valid @Nullable PlmnId plmnId,
        @Nullable Boolean immediateReport,
        @Valid @Nullable SubscriptionDataSets report,

        @Pattern(regexp = Patterns.SUPPORTED_FEATURES) @Nullable String supportedFeatures,

        @Nullable Boolean uniqueSubscription) {

    @Override
    public String toString() {
        return "SdmSubscription[expires=" + expires + ", redacted]";
    }
}
