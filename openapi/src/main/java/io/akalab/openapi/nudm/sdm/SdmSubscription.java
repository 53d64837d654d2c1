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

    /** Feature 2 of Nudm_SDM (TS 29.503 clause 6.1.8). */
    private static final String IMMEDIATE_REPORT = "2";

    /** An AMF's subscription for as long as it serves the UE, in place of those before it, with the data at once. */
    public static SdmSubscription ofAmf(
            String nfInstanceId, String callbackReference, List<String> monitored, PlmnId serving) {
        return new SdmSubscription(
                nfInstanceId,
                true,
                null,
                callbackReference,
                null,
                monitored,
                null,
                null,
                null,
                serving,
                true,
                null,
                IMMEDIATE_REPORT,
                true);
    }

    /** The same with another callback and other resources. */
    public SdmSubscription notifying(String callback, List<String> monitored) {
        return new SdmSubscription(
                nfInstanceId,
                implicitUnsubscribe,
                expires,
                callback,
                amfServiceName,
                monitored,
                singleNssai,
                dnn,
                subscriptionId,
                plmnId,
                immediateReport,
                report,
                supportedFeatures,
                uniqueSubscription);
    }

    /** What is kept of a request to subscribe: what became of it, and no report. */
    public SdmSubscription kept(String id, Instant until, @Nullable String features) {
        return new SdmSubscription(
                nfInstanceId,
                implicitUnsubscribe,
                until,
                callbackReference,
                amfServiceName,
                monitoredResourceUris,
                singleNssai,
                dnn,
                id,
                plmnId,
                immediateReport,
                null,
                features,
                uniqueSubscription);
    }

    /** The same with data. */
    public SdmSubscription withReport(SubscriptionDataSets data) {
        return new SdmSubscription(
                nfInstanceId,
                implicitUnsubscribe,
                expires,
                callbackReference,
                amfServiceName,
                monitoredResourceUris,
                singleNssai,
                dnn,
                subscriptionId,
                plmnId,
                immediateReport,
                data,
                supportedFeatures,
                uniqueSubscription);
    }

    /** The same after a change. */
    public SdmSubscription changed(Instant until, List<String> monitored) {
        return new SdmSubscription(
                nfInstanceId,
                implicitUnsubscribe,
                until,
                callbackReference,
                amfServiceName,
                monitored,
                singleNssai,
                dnn,
                subscriptionId,
                plmnId,
                immediateReport,
                report,
                supportedFeatures,
                uniqueSubscription);
    }

    @Override
    public String toString() {
        return "SdmSubscription[expires=" + expires + ", redacted]";
    }
}
