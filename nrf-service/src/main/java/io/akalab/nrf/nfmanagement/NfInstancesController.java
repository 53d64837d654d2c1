package io.akalab.nrf.nfmanagement;

import io.akalab.openapi.common.Link;
import io.akalab.openapi.common.MediaTypes;
import io.akalab.openapi.nnrf.nfmanagement.NFProfile;
import io.akalab.openapi.nnrf.nfmanagement.PatchItem;
import io.akalab.openapi.nnrf.nfmanagement.UriLinks;
import io.akalab.openapi.nnrf.nfmanagement.UriList;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** The instances of Nnrf_NFManagement (TS 29.510 clauses 6.1.3.2 and 6.1.3.3). */
@RestController
@RequestMapping("/nnrf-nfm/v1/nf-instances")
class NfInstancesController {

    private static final String PATH = "/nnrf-nfm/v1/nf-instances";

    private final NfInstances instances;
    private final ProfileReader reader;

    NfInstancesController(NfInstances instances, ProfileReader reader) {
        this.instances = instances;
        this.reader = reader;
    }

    /** Lists the instances (clause 6.1.3.2.3.1). */
    @GetMapping(produces = MediaTypes.HAL_JSON)
    ResponseEntity<UriList> getNFInstances(
            @RequestParam(name = "nf-type", required = false) @Nullable String nfType,
            @RequestParam(required = false) @Min(1) @Nullable Integer limit,
            UriComponentsBuilder apiRoot) {
        var all = instances.all().stream()
                .filter(instance ->
                        nfType == null || nfType.equals(instance.profile().nfType()))
                .map(instance -> new Link(instance.uri().toString()))
                .toList();
        var self = new Link(apiRoot.path(PATH).toUriString());
        var links = new UriLinks(self, limit == null ? all : all.subList(0, Math.min(limit, all.size())));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, MediaTypes.HAL_JSON)
                .body(new UriList(links, all.size()));
    }

    /** Reads a profile (clause 6.1.3.3.3.1). */
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NFProfile.class)))
    @GetMapping(path = "/{nfInstanceID}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> getNFInstance(@PathVariable UUID nfInstanceID) {
        return answer(ResponseEntity.ok(), instances.get(nfInstanceID));
    }

    /** Registers an instance or replaces its profile (clause 6.1.3.3.3.2). */
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NFProfile.class)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NFProfile.class)))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NFProfile.class)))
    @PutMapping(
            path = "/{nfInstanceID}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> registerNFInstance(
            @PathVariable UUID nfInstanceID, @RequestBody JsonNode body, UriComponentsBuilder apiRoot) {
        var uri = URI.create(
                apiRoot.path(PATH).path("/").path(nfInstanceID.toString()).toUriString());
        var registered = instances.register(nfInstanceID, uri, reader.object(body));
        return answer(registered.created() ? ResponseEntity.created(uri) : ResponseEntity.ok(), registered.instance());
    }

    /** Changes a profile, or takes a heartbeat (clause 6.1.3.3.3.3). */
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NFProfile.class)))
    @ApiResponse(responseCode = "204", content = @Content)
    @ApiResponse(responseCode = "409")
    @ApiResponse(responseCode = "412")
    @PatchMapping(
            path = "/{nfInstanceID}",
            consumes = MediaTypes.JSON_PATCH_JSON,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> updateNFInstance(
            @PathVariable UUID nfInstanceID,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody List<@Valid PatchItem> patch) {
        var patched = instances.patch(nfInstanceID, patch, ifMatch);
        return patched.changed()
                ? answer(ResponseEntity.ok(), patched.instance())
                : ResponseEntity.noContent().build();
    }

    /** Removes an instance (clause 6.1.3.3.3.4). */
    @DeleteMapping("/{nfInstanceID}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deregisterNFInstance(@PathVariable UUID nfInstanceID) {
        instances.deregister(nfInstanceID);
    }

    private static ResponseEntity<JsonNode> answer(ResponseEntity.BodyBuilder answer, RegisteredInstance instance) {
        return answer.eTag(instance.etag()).body(instance.json());
    }
}
