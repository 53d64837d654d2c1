package io.akalab.udm.sdm;

import io.akalab.openapi.common.InvalidParam;
import io.akalab.openapi.common.PlmnIdNid;
import io.akalab.openapi.common.Snssai;
import io.akalab.openapi.nudm.sdm.AccessAndMobilitySubscriptionData;
import io.akalab.openapi.nudm.sdm.DnnConfiguration;
import io.akalab.openapi.nudm.sdm.IdTranslationResult;
import io.akalab.openapi.nudm.sdm.Nssai;
import io.akalab.openapi.nudm.sdm.PduSession;
import io.akalab.openapi.nudm.sdm.SessionManagementSubscriptionData;
import io.akalab.openapi.nudm.sdm.SmfSelectionSubscriptionData;
import io.akalab.openapi.nudm.sdm.SubscriptionDataSets;
import io.akalab.openapi.nudm.sdm.UeContextInSmfData;
import io.akalab.openapi.nudm.uecm.SmfRegistration;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.subscriptiondata.DataName;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Between what is stored of a subscriber and the data sets of TS 29.503. */
@Component
final class DataSetMapper {

    /** The names of data sets (TS 29.503 clause 6.1.6.3.3) that are served. */
    static final Set<String> NAMES = Set.of("AM", "SMF_SEL", "UEC_SMF", "SM");

    private static final String WILDCARD_DNN = "*";

    private final JsonMapper json;
    private final Validator validator;

    DataSetMapper(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** Which slice and data network session management data are asked for; null is any. */
    record SessionFilter(@Nullable Snssai snssai, @Nullable String dnn) {

        static final SessionFilter ANY = new SessionFilter(null, null);
    }

    AccessAndMobilitySubscriptionData toAmData(DataSets sets) {
        var data = json.readValue(sets.document(DataName.AM).json(), AccessAndMobilitySubscriptionData.class);
        var gpsis = gpsis(sets);
        return gpsis.isEmpty() ? data : data.withGpsis(gpsis);
    }

    /** The subscribed slices. */
    Nssai toNssai(DataSets sets) {
        var nssai = toAmData(sets).nssai();
        if (nssai == null) {
            throw dataNotFound("the subscriber has access and mobility data without slices");
        }
        return nssai;
    }

    SmfSelectionSubscriptionData toSmfSelection(DataSets sets) {
        return json.readValue(sets.document(DataName.SMF_SELECTION).json(), SmfSelectionSubscriptionData.class);
    }

    /** Those that pass the filter, with the data network that it names alone. */
    List<SessionManagementSubscriptionData> toSmData(DataSets sets, SessionFilter filter) {
        var all = json.readValue(
                sets.document(DataName.SESSION_MANAGEMENT).json(), SessionManagementSubscriptionData[].class);
        return Arrays.stream(all)
                .filter(data -> filter.snssai() == null || isSame(filter.snssai(), data.singleNssai()))
                .filter(data -> filter.dnn() == null || has(data, filter.dnn()))
                .map(data -> filter.dnn() == null ? data : narrowed(data, filter.dnn()))
                .toList();
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

    private static SessionManagementSubscriptionData narrowed(SessionManagementSubscriptionData data, String dnn) {
        var all = Objects.requireNonNullElse(data.dnnConfigurations(), Map.<String, DnnConfiguration>of());
        var key = all.containsKey(dnn) ? dnn : WILDCARD_DNN;
        return new SessionManagementSubscriptionData(
                data.singleNssai(),
                Map.of(key, Objects.requireNonNull(all.get(key))),
                data.internalGroupIds(),
                data.odbPacketServices());
    }

    UeContextInSmfData toUeContextInSmf(DataSets sets) {
        var sessions = new TreeMap<String, PduSession>();
        for (var registration : sets.sessions()) {
            var smf = json.readValue(registration.document(), SmfRegistration.class);
            if (smf.dnn() != null) {
                sessions.put(
                        smf.pduSessionId().toString(),
                        new PduSession(smf.dnn(), smf.smfInstanceId(), smf.plmnId(), smf.singleNssai()));
            }
        }
        return new UeContextInSmfData(sessions.isEmpty() ? null : sessions);
    }

    /** Those of the names that are served. */
    SubscriptionDataSets toDataSets(DataSets sets, Set<String> names, SessionFilter filter) {
        return new SubscriptionDataSets(
                names.contains("AM") ? toAmData(sets) : null,
                names.contains("SMF_SEL") ? toSmfSelection(sets) : null,
                names.contains("UEC_SMF") ? toUeContextInSmf(sets) : null,
                names.contains("SM") ? toSmData(sets, filter) : null);
    }

    IdTranslationResult toTranslation(String supi, DataSets sets, @Nullable String features) {
        var gpsis = gpsis(sets);
        return new IdTranslationResult(
                features,
                supi,
                gpsis.isEmpty() ? null : gpsis.getFirst(),
                gpsis.size() < 2 ? null : gpsis.subList(1, gpsis.size()));
    }

    private List<String> gpsis(DataSets sets) {
        return List.of(json.readValue(sets.document(DataName.GPSIS).json(), String[].class));
    }

    /** The filter of a request's parameters. */
    SessionFilter toFilter(@Nullable String singleNssai, @Nullable String dnn) {
        var snssai = singleNssai == null ? null : parameter("single-nssai", singleNssai, Snssai.class);
        return new SessionFilter(snssai, dnn);
    }

    /** Reads the serving PLMN, to refuse what is none: data are the same in all. */
    void requirePlmn(@Nullable String plmnId) {
        if (plmnId != null) {
            var _ = parameter("plmn-id", plmnId, PlmnIdNid.class);
        }
    }

    /** A query parameter that is JSON. */
    private <T> T parameter(String name, String text, Class<T> type) {
        try {
            var value = json.readValue(text, type);
            if (value != null && validator.validate(value).isEmpty()) {
                return value;
            }
        } catch (JacksonException e) {
            // Told below, without what the parser quotes.
        }
        throw new SbiProblem(
                Cause.OPTIONAL_QUERY_PARAM_INCORRECT,
                "query " + name + " is malformed",
                List.of(new InvalidParam("query " + name, "is not the JSON of " + type.getSimpleName())));
    }

    static SbiProblem dataNotFound(String detail) {
        return new SbiProblem(Cause.DATA_NOT_FOUND, detail);
    }
}
