package io.akalab.udm.sdm;

import io.akalab.openapi.common.PlmnIdNid;
import io.akalab.openapi.common.Snssai;
import io.akalab.openapi.nudm.sdm.AccessAndMobilitySubscriptionData;
import io.akalab.openapi.nudm.sdm.IdTranslationResult;
import io.akalab.openapi.nudm.sdm.Nssai;
import io.akalab.openapi.nudm.sdm.SessionManagementSubscriptionData;
import io.akalab.openapi.nudm.sdm.SmfSelectionSubscriptionData;
import io.akalab.openapi.nudm.sdm.SubscriptionDataSets;
import io.akalab.openapi.nudm.sdm.UeContextInSmfData;
import io.akalab.udm.identity.UeIdentity;
import io.akalab.udm.subscriptiondata.DataName;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The data of Nudm_SDM (TS 29.503 clause 6.1.3), openapi/nudm-sdm.yaml. */
@RestController
@RequestMapping(path = "/nudm-sdm/v2", produces = MediaType.APPLICATION_JSON_VALUE)
class DataController {

    private final UeIdentity identity;
    private final DataRetrieval retrieval;
    private final DataSetMapper mapper;
    private final ConditionalAnswers answers;

    DataController(UeIdentity identity, DataRetrieval retrieval, DataSetMapper mapper, ConditionalAnswers answers) {
        this.identity = identity;
        this.retrieval = retrieval;
        this.mapper = mapper;
        this.answers = answers;
    }

    /** Tells several data sets at once (clause 5.2.2.2.9). Names that are not served are passed over. */
    @Conditional
    @GetMapping("/{supi}")
    @Nullable ResponseEntity<SubscriptionDataSets> getDataSets(
            @PathVariable String supi,
            @RequestParam(name = "dataset-names") List<String> names,
            @Parameter(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = PlmnIdNid.class)))
                    @RequestParam(name = "plmn-id", required = false)
                    @Nullable String plmnId,
            @Parameter(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Snssai.class)))
                    @RequestParam(name = "single-nssai", required = false)
                    @Nullable String singleNssai,
            @RequestParam(required = false) @Nullable String dnn,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures,
            WebRequest request) {
        mapper.requirePlmn(plmnId);
        var wanted = Set.copyOf(names);
        var filter = mapper.toFilter(singleNssai, dnn);
        var sets = retrieval.of(identity.supi(supi, "{supi}"), wanted.contains("UEC_SMF"));
        if (wanted.stream().noneMatch(DataSetMapper.NAMES::contains)) {
            throw DataSetMapper.dataNotFound("there are no data under these names");
        }
        return answers.answer(mapper.toDataSets(sets, wanted, filter), unlessSessions(wanted, sets), request);
    }

    /** PDU sessions come and go without changing data: only their tag tells. */
    private static Optional<Instant> unlessSessions(Set<String> wanted, DataSets sets) {
        return wanted.contains("UEC_SMF") ? Optional.empty() : sets.changedAt();
    }

    /** Tells the slices that a subscriber may use (clause 5.2.2.2.2). */
    @Conditional
    @GetMapping("/{supi}/nssai")
    @Nullable ResponseEntity<Nssai> getNssai(
            @PathVariable String supi,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures,
            @Parameter(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = PlmnIdNid.class)))
                    @RequestParam(name = "plmn-id", required = false)
                    @Nullable String plmnId,
            WebRequest request) {
        mapper.requirePlmn(plmnId);
        var sets = retrieval.of(identity.supi(supi, "{supi}"));
        var nssai = mapper.toNssai(sets).withSupportedFeatures(Features.negotiated(supportedFeatures));
        return answers.answer(nssai, sets.changedAt(), request);
    }

    /** Tells access and mobility data (clause 5.2.2.2.3). */
    @Conditional
    @GetMapping("/{supi}/am-data")
    @Nullable ResponseEntity<AccessAndMobilitySubscriptionData> getAmData(
            @PathVariable String supi,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures,
            @Parameter(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = PlmnIdNid.class)))
                    @RequestParam(name = "plmn-id", required = false)
                    @Nullable String plmnId,
            WebRequest request) {
        mapper.requirePlmn(plmnId);
        var sets = retrieval.of(identity.supi(supi, "{supi}"));
        var data = mapper.toAmData(sets).withSupportedFeatures(Features.negotiated(supportedFeatures));
        return answers.answer(data, sets.changedAt(), request);
    }

    /** Tells the data networks of each slice (clause 5.2.2.2.4). */
    @Conditional
    @GetMapping("/{supi}/smf-select-data")
    @Nullable ResponseEntity<SmfSelectionSubscriptionData> getSmfSelectData(
            @PathVariable String supi,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures,
            @Parameter(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = PlmnIdNid.class)))
                    @RequestParam(name = "plmn-id", required = false)
                    @Nullable String plmnId,
            WebRequest request) {
        mapper.requirePlmn(plmnId);
        var sets = retrieval.of(identity.supi(supi, "{supi}"));
        var infos = mapper.toSmfSelection(sets).subscribedSnssaiInfos();
        var data = new SmfSelectionSubscriptionData(Features.negotiated(supportedFeatures), infos);
        return answers.answer(data, sets.changedAt(), request);
    }

    /** Tells the PDU sessions that SMFs have registered (clause 5.2.2.2.6); none is an empty object. */
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403")
    @GetMapping("/{supi}/ue-context-in-smf-data")
    UeContextInSmfData getUeContextInSmfData(
            @PathVariable String supi,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures) {
        return mapper.toUeContextInSmf(retrieval.of(identity.supi(supi, "{supi}"), true));
    }

    /** Tells session management data (clause 5.2.2.2.5). */
    @Conditional
    @GetMapping("/{supi}/sm-data")
    @Nullable ResponseEntity<List<SessionManagementSubscriptionData>> getSmData(
            @PathVariable String supi,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures,
            @Parameter(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Snssai.class)))
                    @RequestParam(name = "single-nssai", required = false)
                    @Nullable String singleNssai,
            @RequestParam(required = false) @Nullable String dnn,
            @Parameter(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = PlmnIdNid.class)))
                    @RequestParam(name = "plmn-id", required = false)
                    @Nullable String plmnId,
            WebRequest request) {
        mapper.requirePlmn(plmnId);
        var filter = mapper.toFilter(singleNssai, dnn);
        var sets = retrieval.of(identity.supi(supi, "{supi}"));
        var data = mapper.toSmData(sets, filter);
        if (data.isEmpty()) {
            throw DataSetMapper.dataNotFound("the subscriber has no such slice or data network");
        }
        return answers.answer(data, sets.changedAt(), request);
    }

    /** Translates a GPSI into a SUPI, or a SUPI into a GPSI (clause 5.2.2.2.10). */
    @Conditional
    @GetMapping("/{ueId}/id-translation-result")
    @Nullable ResponseEntity<IdTranslationResult> getSupiOrGpsi(
            @PathVariable String ueId,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures,
            WebRequest request) {
        var supi = identity.ueId(ueId);
        var sets = retrieval.of(supi);
        if (!UeIdentity.isGpsi(ueId) && sets.document(DataName.GPSIS).json().equals("[]")) {
            throw DataSetMapper.dataNotFound("the subscriber has no GPSI");
        }
        var result = mapper.toTranslation(supi.value(), sets, Features.negotiated(supportedFeatures));
        return answers.answer(result, sets.changedAt(), request);
    }
}
