package io.akalab.nrf.nfdiscovery;

import io.akalab.nrf.nfmanagement.EntityTag;
import io.akalab.openapi.common.InvalidParam;
import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.nnrf.nfdiscovery.SearchResult;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Min;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nnrf_NFDiscovery (TS 29.510 clause 6.2.3.2). */
@RestController
class DiscoveryController {

    private final Discovery discovery;
    private final JsonMapper json;

    DiscoveryController(Discovery discovery, JsonMapper json) {
        this.discovery = discovery;
        this.json = json;
    }

    /** Finds instances (clause 6.2.3.2.3.1). */
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SearchResult.class)))
    @ApiResponse(responseCode = "304", content = @Content)
    @GetMapping(path = "/nnrf-disc/v1/nf-instances", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> searchNFInstances(
            @RequestParam("target-nf-type") String targetNfType,
            @RequestParam("requester-nf-type") String requesterNfType,
            @RequestParam(name = "service-names", required = false) @Nullable List<String> serviceNames,
            @RequestParam(name = "requester-nf-instance-id", required = false) @Nullable String requesterNfInstanceId,
            @RequestParam(name = "target-nf-instance-id", required = false) @Nullable String targetNfInstanceId,
            @RequestParam(name = "target-nf-set-id", required = false) @Nullable String targetNfSetId,
            @RequestParam(name = "target-plmn-list", required = false) @Nullable String targetPlmnList,
            @RequestParam(name = "requester-plmn-list", required = false) @Nullable String requesterPlmnList,
            @RequestParam(required = false) @Nullable String supi,
            @RequestParam(name = "routing-indicator", required = false) @Nullable String routingIndicator,
            @RequestParam(name = "group-id-list", required = false) @Nullable List<String> groupIdList,
            @RequestParam(name = "preferred-locality", required = false) @Nullable String preferredLocality,
            @RequestParam(name = "preferred-nf-instances", required = false) @Nullable List<String> preferredNfInstances,
            @RequestParam(required = false) @Min(1) @Nullable Integer limit,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String ifNoneMatch) {
        var query = new Query(
                targetNfType,
                requesterNfType,
                set(serviceNames),
                targetNfInstanceId == null ? null : uuid("target-nf-instance-id", targetNfInstanceId),
                targetNfSetId,
                plmns("target-plmn-list", targetPlmnList),
                plmns("requester-plmn-list", requesterPlmnList),
                supi,
                routingIndicator,
                set(groupIdList));
        var preferred = new HashSet<UUID>();
        set(preferredNfInstances).forEach(id -> preferred.add(uuid("preferred-nf-instances", id)));
        var preference = new Preference(preferred, preferredLocality, limit == null ? Integer.MAX_VALUE : limit);
        return answer(discovery.search(query, preference), ifNoneMatch);
    }

    private ResponseEntity<JsonNode> answer(JsonNode result, @Nullable String ifNoneMatch) {
        var etag = EntityTag.of(result);
        var known = ifNoneMatch != null && EntityTag.isAmong(ifNoneMatch, etag);
        var answer = ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(etag)
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofSeconds(discovery.validityPeriod())));
        return known ? answer.build() : answer.body(result);
    }

    private List<PlmnId> plmns(String parameter, @Nullable String text) {
        if (text == null) {
            return List.of();
        }
        try {
            return List.of(json.readValue(text, PlmnId[].class));
        } catch (JacksonException e) {
            throw incorrect(parameter);
        }
    }

    private static UUID uuid(String parameter, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw incorrect(parameter);
        }
    }

    private static Set<String> set(@Nullable List<String> list) {
        return list == null ? Set.of() : Set.copyOf(list);
    }

    private static SbiProblem incorrect(String parameter) {
        return new SbiProblem(
                Cause.OPTIONAL_QUERY_PARAM_INCORRECT,
                "incorrect: query " + parameter,
                List.of(new InvalidParam("query " + parameter, "is malformed")));
    }
}
