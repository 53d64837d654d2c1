package io.akalab.udm.datarepository;

import io.akalab.openapi.common.Snssai;
import io.akalab.openapi.nudm.sdm.AccessAndMobilitySubscriptionData;
import io.akalab.openapi.nudm.sdm.SessionManagementSubscriptionData;
import io.akalab.openapi.nudm.sdm.SmfSelectionSubscriptionData;
import io.akalab.openapi.nudr.ProvisionedDataSets;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.subscriptiondata.DataName;
import io.akalab.udm.subscriptiondata.Document;
import io.akalab.udm.subscriptiondata.SubscriptionData;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The provisioned data of Nudr_DR (TS 29.505 clauses 5.2.4 to 5.2.7), openapi/nudr-dr.yaml; the same in every serving PLMN. */
@RestController
@ServedDataRepository
@RequestMapping(
        path = {
            "/nudr-dr/v2/subscription-data/{ueId}/{servingPlmnId}/provisioned-data",
            "/nudr-dr/v1/subscription-data/{ueId}/{servingPlmnId}/provisioned-data"
        },
        produces = MediaType.APPLICATION_JSON_VALUE)
class ProvisionedDataController {

    /** MCC and MNC, and the NID of a stand-alone non-public network (TS 29.505 clause 5.4.3.4). */
    private static final Pattern PLMN = Pattern.compile("[0-9]{5,6}(-[A-Fa-f0-9]{11})?");

    private final SubscriptionData data;
    private final ProvisionedDataMapper mapper;

    ProvisionedDataController(SubscriptionData data, ProvisionedDataMapper mapper) {
        this.data = data;
        this.mapper = mapper;
    }

    /** Tells several data sets at once. Names that are not kept are passed over. */
    @GetMapping
    ProvisionedDataSets getProvisionedData(
            @PathVariable String ueId,
            @PathVariable String servingPlmnId,
            @RequestParam(name = "dataset-names", required = false) @Nullable List<String> names,
            @Parameter(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Snssai.class)))
                    @RequestParam(name = "single-nssai", required = false)
                    @Nullable String singleNssai,
            @RequestParam(required = false) @Nullable String dnn,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures) {
        var wanted = names == null ? Set.of("AM", "SMF_SEL", "SM") : Set.copyOf(names);
        return mapper.toDataSets(documents(ueId, servingPlmnId), wanted, mapper.toSnssai(singleNssai), dnn);
    }

    @GetMapping("/am-data")
    AccessAndMobilitySubscriptionData getAmData(
            @PathVariable String ueId,
            @PathVariable String servingPlmnId,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures) {
        return mapper.toAmData(documents(ueId, servingPlmnId));
    }

    @GetMapping("/smf-selection-subscription-data")
    SmfSelectionSubscriptionData getSmfSelectionData(
            @PathVariable String ueId,
            @PathVariable String servingPlmnId,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures) {
        return mapper.toSmfSelection(documents(ueId, servingPlmnId));
    }

    @GetMapping("/sm-data")
    List<SessionManagementSubscriptionData> getSmData(
            @PathVariable String ueId,
            @PathVariable String servingPlmnId,
            @Parameter(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Snssai.class)))
                    @RequestParam(name = "single-nssai", required = false)
                    @Nullable String singleNssai,
            @RequestParam(required = false) @Nullable String dnn,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures) {
        return mapper.toSmData(documents(ueId, servingPlmnId), mapper.toSnssai(singleNssai), dnn);
    }

    private Map<DataName, Document> documents(String ueId, String servingPlmnId) {
        if (!PLMN.matcher(servingPlmnId).matches()) {
            throw SbiProblem.incorrect("{servingPlmnId}", "is no MCC and MNC");
        }
        return data.find(UeId.supi(ueId)).orElseThrow(UeId::userNotFound);
    }
}
