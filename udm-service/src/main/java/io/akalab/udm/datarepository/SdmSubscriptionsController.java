package io.akalab.udm.datarepository;

import io.akalab.crypto.identity.Supi;
import io.akalab.openapi.nudm.sdm.SdmSubscription;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.contextdata.RegistrationStore;
import io.akalab.udm.contextdata.SdmSubscriptionStore;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Subscriptions to changes that a UDM keeps in Nudr_DR (TS 29.505 clauses 5.2.15 and 5.2.16), openapi/nudr-dr.yaml. */
@RestController
@ServedDataRepository
@RequestMapping({
    "/nudr-dr/v2/subscription-data/{ueId}/context-data/sdm-subscriptions",
    "/nudr-dr/v1/subscription-data/{ueId}/context-data/sdm-subscriptions"
})
class SdmSubscriptionsController {

    private final SdmSubscriptionStore subscriptions;
    private final RegistrationStore registrations;
    private final ContextDataMapper mapper;

    SdmSubscriptionsController(
            SdmSubscriptionStore subscriptions, RegistrationStore registrations, ContextDataMapper mapper) {
        this.subscriptions = subscriptions;
        this.registrations = registrations;
        this.mapper = mapper;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<SdmSubscription> getSdmSubscriptions(
            @PathVariable String ueId,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures) {
        return subscriptions.ofSubscriber(known(ueId)).stream()
                .map(mapper::toWire)
                .toList();
    }

    @ApiResponse(responseCode = "201")
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SdmSubscription> createSdmSubscription(
            @PathVariable String ueId, @Valid @RequestBody SdmSubscription body, HttpServletRequest request) {
        var kept = mapper.toKept(body, null);
        if (!subscriptions.add(
                UeId.supi(ueId), mapper.toStored(kept), Boolean.TRUE.equals(body.uniqueSubscription()))) {
            throw UeId.userNotFound();
        }
        return ResponseEntity.created(URI.create(request.getRequestURL() + "/" + kept.subscriptionId()))
                .body(kept);
    }

    @ApiResponse(responseCode = "204")
    @PutMapping("/{subsId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putSdmSubscription(
            @PathVariable String ueId, @PathVariable String subsId, @Valid @RequestBody SdmSubscription body) {
        var supi = UeId.supi(ueId);
        var stored = mapper.toStored(mapper.toKept(body, subsId));
        var _ = subscriptions.update(supi, subsId, present -> stored).orElseThrow(() -> absent(ueId));
    }

    @ApiResponse(responseCode = "204")
    @DeleteMapping("/{subsId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteSdmSubscription(@PathVariable String ueId, @PathVariable String subsId) {
        if (!subscriptions.delete(UeId.supi(ueId), subsId)) {
            throw absent(ueId);
        }
    }

    private SbiProblem absent(String ueId) {
        var _ = known(ueId);
        return UeId.dataNotFound();
    }

    private Supi known(String ueId) {
        var supi = UeId.supi(ueId);
        if (registrations.find(supi).isEmpty()) {
            throw UeId.userNotFound();
        }
        return supi;
    }
}
