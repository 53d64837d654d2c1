package io.akalab.nrf.nfmanagement;

import io.akalab.openapi.common.MediaTypes;
import io.akalab.openapi.nnrf.nfmanagement.PatchItem;
import io.akalab.openapi.nnrf.nfmanagement.SubscriptionData;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** The subscriptions of Nnrf_NFManagement (TS 29.510 clauses 6.1.3.4 and 6.1.3.5). */
@RestController
@RequestMapping("/nnrf-nfm/v1/subscriptions")
class SubscriptionsController {

    private final StatusSubscriptions subscriptions;
    private final ProfileReader reader;

    SubscriptionsController(StatusSubscriptions subscriptions, ProfileReader reader) {
        this.subscriptions = subscriptions;
        this.reader = reader;
    }

    /** Subscribes (clause 6.1.3.4.3.1). */
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SubscriptionData.class)))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = SubscriptionData.class)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> createSubscription(@RequestBody JsonNode body, UriComponentsBuilder apiRoot) {
        var subscription = subscriptions.create(reader.object(body));
        var location = apiRoot.path("/nnrf-nfm/v1/subscriptions/").path(subscription.id());
        return ResponseEntity.created(URI.create(location.toUriString())).body(subscription.json());
    }

    /** Prolongs a subscription (clause 6.1.3.5.3.2). */
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubscriptionData.class)))
    @ApiResponse(responseCode = "409")
    @PatchMapping(
            path = "/{subscriptionID}",
            consumes = MediaTypes.JSON_PATCH_JSON,
            produces = MediaType.APPLICATION_JSON_VALUE)
    JsonNode updateSubscription(@PathVariable String subscriptionID, @RequestBody List<@Valid PatchItem> patch) {
        return subscriptions.patch(subscriptionID, patch).json();
    }

    /** Ends a subscription (clause 6.1.3.5.3.1). */
    @DeleteMapping("/{subscriptionID}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeSubscription(@PathVariable String subscriptionID) {
        subscriptions.remove(subscriptionID);
    }
}
