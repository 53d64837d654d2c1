package io.akalab.udm.provisioning;

import io.akalab.openapi.common.InvalidParam;
import io.akalab.openapi.nudm.sdm.AccessAndMobilitySubscriptionData;
import io.akalab.openapi.nudm.sdm.Nssai;
import io.akalab.openapi.nudm.sdm.SessionManagementSubscriptionData;
import io.akalab.openapi.nudm.sdm.SmfSelectionSubscriptionData;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.identity.UeIdentity;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Between subscription data as TS 29.503 has them and the documents that are kept; refuses what no AMF or SMF could use. */
@Component
final class SubscriptionDataMapper {

    private static final Pattern SNSSAI_KEY = Pattern.compile("[0-9]{1,3}(-[0-9A-Fa-f]{6})?");
    private static final int MOST_GPSIS = 32;

    private final JsonMapper json;

    SubscriptionDataMapper(JsonMapper json) {
        this.json = json;
    }

    String toDocument(AccessAndMobilitySubscriptionData data) {
        if (data.gpsis() != null) {
            throw incorrect("/gpsis", "has a resource of its own: gpsis");
        }
        requireSlices(data.nssai());
        return json.writeValueAsString(data.withSupportedFeatures(null));
    }

    private static void requireSlices(@Nullable Nssai nssai) {
        if (nssai != null && nssai.defaultSingleNssais().isEmpty()) {
            throw incorrect("/nssai/defaultSingleNssais", "has at least one slice (TS 29.503 clause 6.1.6.2.2)");
        }
    }

    String toDocument(SmfSelectionSubscriptionData data) {
        var slices = Objects.requireNonNullElse(data.subscribedSnssaiInfos(), Map.<String, Object>of());
        for (var key : slices.keySet()) {
            if (!SNSSAI_KEY.matcher(key).matches()) {
                throw incorrect("/subscribedSnssaiInfos", "has a key that is no slice, such as 1 or 1-010203");
            }
        }
        return json.writeValueAsString(new SmfSelectionSubscriptionData(null, data.subscribedSnssaiInfos()));
    }

    String toDocument(List<?> data) {
        for (int i = 0; i < data.size(); i++) {
            if (data.get(i) == null) {
                throw incorrect("/" + i, "is null");
            }
        }
        return json.writeValueAsString(data);
    }

    AccessAndMobilitySubscriptionData toAmData(String document) {
        return json.readValue(document, AccessAndMobilitySubscriptionData.class);
    }

    SmfSelectionSubscriptionData toSmfSelection(String document) {
        return json.readValue(document, SmfSelectionSubscriptionData.class);
    }

    List<SessionManagementSubscriptionData> toSmData(String document) {
        return List.of(json.readValue(document, SessionManagementSubscriptionData[].class));
    }

    List<String> readGpsis(String document) {
        return List.of(json.readValue(document, String[].class));
    }

    /** Refuses what is no GPSI, and one that is there twice. */
    static List<String> toGpsis(List<@Nullable String> gpsis) {
        if (gpsis.isEmpty() || gpsis.size() > MOST_GPSIS) {
            throw incorrect("", "has 1 to " + MOST_GPSIS + " GPSIs");
        }
        for (int i = 0; i < gpsis.size(); i++) {
            var gpsi = gpsis.get(i);
            if (gpsi == null || gpsi.length() > 256 || !UeIdentity.isGpsi(gpsi)) {
                throw incorrect("/" + i, "is neither msisdn-<5 to 15 digits> nor extid-<name@domain>");
            }
        }
        if (new HashSet<>(gpsis).size() < gpsis.size()) {
            throw incorrect("", "has a GPSI twice");
        }
        return gpsis.stream().map(Objects::requireNonNull).toList();
    }

    private static SbiProblem incorrect(String param, String reason) {
        return new SbiProblem(
                Cause.OPTIONAL_IE_INCORRECT, "the data cannot be used", List.of(new InvalidParam(param, reason)));
    }
}
