package io.akalab.udm.datarepository;

import io.akalab.openapi.common.InvalidParam;
import io.akalab.openapi.common.Snssai;
import io.akalab.openapi.nudm.sdm.AccessAndMobilitySubscriptionData;
import io.akalab.openapi.nudm.sdm.SessionManagementSubscriptionData;
import io.akalab.openapi.nudm.sdm.SmfSelectionSubscriptionData;
import io.akalab.openapi.nudr.ProvisionedDataSets;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.subscriptiondata.DataName;
import io.akalab.udm.subscriptiondata.Document;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** From a subscriber's documents to the data sets of TS 29.505. */
@Component
@ServedDataRepository
class ProvisionedDataMapper {

    private static final String WILDCARD_DNN = "*";

    private final JsonMapper json;
    private final Validator validator;

    ProvisionedDataMapper(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    AccessAndMobilitySubscriptionData toAmData(Map<DataName, Document> documents) {
        var data = read(documents, DataName.AM, AccessAndMobilitySubscriptionData.class);
        var gpsis = List.of(read(documents, DataName.GPSIS, String[].class));
        return gpsis.isEmpty() ? data : data.withGpsis(gpsis);
    }

    SmfSelectionSubscriptionData toSmfSelection(Map<DataName, Document> documents) {
        return read(documents, DataName.SMF_SELECTION, SmfSelectionSubscriptionData.class);
    }

    /** Those of a slice and with a data network, where these are asked for. */
    List<SessionManagementSubscriptionData> toSmData(
            Map<DataName, Document> documents, @Nullable Snssai snssai, @Nullable String dnn) {
        var data = Arrays.stream(
                        read(documents, DataName.SESSION_MANAGEMENT, SessionManagementSubscriptionData[].class))
                .filter(each -> snssai == null || isSame(snssai, each.singleNssai()))
                .filter(each -> dnn == null || has(each, dnn))
                .toList();
        if (data.isEmpty()) {
            throw UeId.dataNotFound();
        }
        return data;
    }

    /** Those of the names that are kept. */
    ProvisionedDataSets toDataSets(
            Map<DataName, Document> documents, Set<String> names, @Nullable Snssai snssai, @Nullable String dnn) {
        var sets = new ProvisionedDataSets(
                names.contains("AM") ? toAmData(documents) : null,
                names.contains("SMF_SEL") ? toSmfSelection(documents) : null,
                names.contains("SM") ? toSmData(documents, snssai, dnn) : null);
        if (sets.equals(new ProvisionedDataSets(null, null, null))) {
            throw UeId.dataNotFound();
        }
        return sets;
    }

    /** The slice of a query parameter, which is JSON. */
    @Nullable Snssai toSnssai(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var snssai = json.readValue(text, Snssai.class);
            if (snssai != null && validator.validate(snssai).isEmpty()) {
                return snssai;
            }
        } catch (JacksonException e) {
            // Told below, without what the parser quotes.
        }
        throw new SbiProblem(
                Cause.OPTIONAL_QUERY_PARAM_INCORRECT,
                "query single-nssai is malformed",
                List.of(new InvalidParam("query single-nssai", "is not the JSON of an Snssai")));
    }

    private <T> T read(Map<DataName, Document> documents, DataName name, Class<T> type) {
        return json.readValue(Objects.requireNonNull(documents.get(name)).json(), type);
    }

    private static boolean isSame(Snssai one, Snssai other) {
        return one.sst().equals(other.sst())
                && Objects.requireNonNullElse(one.sd(), "")
                        .equalsIgnoreCase(Objects.requireNonNullElse(other.sd(), ""));
    }

    private static boolean has(SessionManagementSubscriptionData data, String dnn) {
        var configurations = data.dnnConfigurations();
        return configurations != null && (configurations.containsKey(dnn) || configurations.containsKey(WILDCARD_DNN));
    }
}
