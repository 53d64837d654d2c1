package io.akalab.udm.subscriptiondata;

import io.akalab.udm.subscriptiondata.SubscriptionProperties.Ambr;
import io.akalab.udm.subscriptiondata.SubscriptionProperties.Slice;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/** The data of subscribers who have none of their own: made once from the settings, with the members of TS 29.503. */
final class Profile {

    private final Map<DataName, Document> documents = new EnumMap<>(DataName.class);

    Profile(SubscriptionProperties settings, JsonMapper json) {
        put(json, DataName.AM, amData(settings));
        put(json, DataName.SMF_SELECTION, smfSelection(settings));
        put(json, DataName.SESSION_MANAGEMENT, sessionManagement(settings));
        put(json, DataName.GPSIS, List.of());
    }

    Document document(DataName name) {
        return documents.getOrDefault(name, new Document("{}", null));
    }

    private void put(JsonMapper json, DataName name, Object data) {
        documents.put(name, new Document(json.writeValueAsString(data), null));
    }

    private static Map<String, Object> amData(SubscriptionProperties settings) {
        var nssai = new LinkedHashMap<String, Object>();
        nssai.put("defaultSingleNssais", snssais(settings, Slice::byDefault));
        var others = snssais(settings, slice -> !slice.byDefault());
        if (!others.isEmpty()) {
            nssai.put("singleNssais", others);
        }
        return Map.of("subscribedUeAmbr", ambr(settings.ueAmbr()), "nssai", nssai);
    }

    private static Map<String, Object> smfSelection(SubscriptionProperties settings) {
        var infos = new LinkedHashMap<String, Object>();
        for (var slice : settings.slices()) {
            var first = slice.dnns().getFirst();
            infos.put(
                    slice.key(),
                    Map.of(
                            "dnnInfos",
                            slice.dnns().stream()
                                    .map(dnn -> Map.of("dnn", dnn, "defaultDnnIndicator", dnn.equals(first)))
                                    .toList()));
        }
        return Map.of("subscribedSnssaiInfos", infos);
    }

    private static List<Map<String, Object>> sessionManagement(SubscriptionProperties settings) {
        return settings.slices().stream()
                .map(slice -> sessionManagement(slice, session(settings)))
                .toList();
    }

    private static Map<String, Object> sessionManagement(Slice slice, Map<String, Object> session) {
        var configurations = new LinkedHashMap<String, Object>();
        slice.dnns().forEach(dnn -> configurations.put(dnn, session));
        return Map.of("singleNssai", snssai(slice), "dnnConfigurations", configurations);
    }

    private static Map<String, Object> session(SubscriptionProperties settings) {
        var session = settings.session();
        var arp = Map.of(
                "priorityLevel", session.priority(), "preemptCap", "NOT_PREEMPT", "preemptVuln", "NOT_PREEMPTABLE");
        return Map.of(
                "pduSessionTypes", Map.of("defaultSessionType", session.type()),
                "sscModes", Map.of("defaultSscMode", "SSC_MODE_1"),
                "5gQosProfile", Map.of("5qi", session.fiveQi(), "arp", arp, "priorityLevel", session.priority()),
                "sessionAmbr", ambr(session.ambr()));
    }

    private static List<Map<String, Object>> snssais(SubscriptionProperties settings, Predicate<Slice> which) {
        return settings.slices().stream().filter(which).map(Profile::snssai).toList();
    }

    private static Map<String, Object> snssai(Slice slice) {
        return slice.sd() == null ? Map.of("sst", slice.sst()) : Map.of("sst", slice.sst(), "sd", slice.sd());
    }

    private static Map<String, String> ambr(Ambr ambr) {
        return Map.of("uplink", ambr.uplink(), "downlink", ambr.downlink());
    }
}
