package io.akalab.udm.sdm;

import io.akalab.crypto.identity.Supi;
import io.akalab.openapi.common.MediaTypes;
import io.akalab.openapi.nudm.sdm.AcknowledgeInfo;
import io.akalab.openapi.nudm.sdm.SdmSubsModification;
import io.akalab.openapi.nudm.sdm.SdmSubscription;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.contextdata.SdmSubscriptions;
import io.akalab.udm.identity.UeIdentity;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The subscriptions and acknowledgements of Nudm_SDM (TS 29.503 clause 6.1.3), openapi/nudm-sdm.yaml. */
@RestController
@RequestMapping("/nudm-sdm/v2")
class SubscriptionController {

    private final UeIdentity identity;
    private final SdmSubscriptions subscriptions;
    private final SubscriptionMapper mapper;
    private final DataRetrieval retrieval;
    private final DataSetMapper dataSets;

    SubscriptionController(
            UeIdentity identity,
            SdmSubscriptions subscriptions,
            SubscriptionMapper mapper,
            DataRetrieval retrieval,
            DataSetMapper dataSets) {
        this.identity = identity;
        this.subscriptions = subscriptions;
        this.mapper = mapper;
        this.retrieval = retrieval;
        this.dataSets = dataSets;
    }

    /** Subscribes to changes, and tells the data where they are asked for (clause 5.2.2.3.2). */
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "403")
    @PostMapping(path = "/{ueId}/sdm-subscriptions", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SdmSubscription> subscribe(
            @PathVariable String ueId, @RequestBody SdmSubscription body, HttpServletRequest request) {
        var supi = identity.ueId(ueId);
        var kept = mapper.toKept(body);
        if (!subscriptions.add(supi, mapper.toStored(kept), Boolean.TRUE.equals(body.uniqueSubscription()))) {
            throw UeIdentity.userNotFound();
        }
        return ResponseEntity.created(URI.create(request.getRequestURL() + "/" + kept.subscriptionId()))
                .body(Boolean.TRUE.equals(body.immediateReport()) ? reported(supi, kept) : kept);
    }

    private SdmSubscription reported(Supi supi, SdmSubscription kept) {
        var names = SubscriptionMapper.reported(kept, supi.value());
        var sets = retrieval.of(supi, names.contains("UEC_SMF"));
        var filter = new DataSetMapper.SessionFilter(kept.singleNssai(), kept.dnn());
        return kept.withReport(dataSets.toDataSets(sets, names, filter));
    }

    /** Changes how long a subscription lasts, or what it is for (clause 5.2.2.5.2). */
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403")
    @PatchMapping(
            path = "/{ueId}/sdm-subscriptions/{subscriptionId}",
            consumes = {MediaTypes.MERGE_PATCH_JSON, MediaType.APPLICATION_JSON_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    SdmSubscription modifySubscription(
            @PathVariable String ueId,
            @PathVariable String subscriptionId,
            @Valid @RequestBody SdmSubsModification body) {
        var supi = identity.ueId(ueId);
        return subscriptions
                .update(supi, subscriptionId, present -> mapper.changed(present, body))
                .map(mapper::toWire)
                .orElseThrow(() -> whyNot(supi));
    }

    /** Ends a subscription (clause 5.2.2.4.2). */
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "403")
    @DeleteMapping("/{ueId}/sdm-subscriptions/{subscriptionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(@PathVariable String ueId, @PathVariable String subscriptionId) {
        var supi = identity.ueId(ueId);
        if (!subscriptions.delete(supi, subscriptionId)) {
            throw whyNot(supi);
        }
    }

    /** Takes note that a UE acknowledged steering of roaming (clause 5.2.2.7.2). */
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "403")
    @PutMapping("/{supi}/am-data/sor-ack")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acknowledgeSor(@PathVariable String supi, @Valid @RequestBody AcknowledgeInfo body) {
        var _ = retrieval.of(identity.supi(supi, "{supi}"));
    }

    /** Takes note that a UE acknowledged an update of its parameters (clause 5.2.2.7.3). */
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "403")
    @PutMapping("/{supi}/am-data/upu-ack")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acknowledgeUpu(@PathVariable String supi, @Valid @RequestBody AcknowledgeInfo body) {
        var _ = retrieval.of(identity.supi(supi, "{supi}"));
    }

    private SbiProblem whyNot(Supi supi) {
        var _ = retrieval.of(supi);
        return new SbiProblem(Cause.SUBSCRIPTION_NOT_FOUND, "no such subscription, or it has expired");
    }
}
