package io.akalab.nrf.nfdiscovery;

import io.akalab.nrf.nfmanagement.NfInstances;
import io.akalab.nrf.nfmanagement.NrfProperties;
import io.akalab.nrf.nfmanagement.RegisteredInstance;
import io.akalab.openapi.nnrf.nfmanagement.NFService;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Finds instances and tells of them as they registered, but for the services that were not asked for. */
@Component
class Discovery {

    /** Who may find an instance is nothing that a discovery tells (TS 29.510 clause 6.2.6.2.3). */
    private static final List<String> UNTOLD =
            List.of("allowedPlmns", "allowedSnpns", "allowedNfTypes", "allowedNfDomains", "allowedNssais");

    private final NfInstances instances;
    private final NrfProperties properties;
    private final JsonMapper json;

    Discovery(NfInstances instances, NrfProperties properties, JsonMapper json) {
        this.instances = instances;
        this.properties = properties;
        this.json = json;
    }

    /** For how many seconds a result may be kept. */
    long validityPeriod() {
        return properties.validityPeriod().toSeconds();
    }

    /** The SearchResult. */
    ObjectNode search(Query query, Preference preference) {
        var found = instances.all().stream().filter(query::finds).toList();
        var result = json.createObjectNode().put("validityPeriod", validityPeriod());
        var told = result.putArray("nfInstances");
        found.stream()
                .sorted(preference.order())
                .limit(preference.limit())
                .map(instance -> told(instance, query))
                .forEach(told::add);
        if (told.size() < found.size()) {
            result.put("numNfInstComplete", found.size());
        }
        return result;
    }

    private ObjectNode told(RegisteredInstance instance, Query query) {
        var profile = instance.json().deepCopy().remove(UNTOLD);
        for (var member : List.of("nfServices", "nfServiceList")) {
            var services = profile.get(member);
            if (services != null) {
                profile.set(member, told(services, query));
            }
        }
        return profile;
    }

    private JsonNode told(JsonNode services, Query query) {
        if (services.isArray()) {
            var told = json.createArrayNode();
            services.valueStream()
                    .filter(service -> isFound(service, query))
                    .forEach(service -> told.add(withoutUntold(service)));
            return told;
        }
        var told = json.createObjectNode();
        services.propertyStream()
                .filter(service -> isFound(service.getValue(), query))
                .forEach(service -> told.set(service.getKey(), withoutUntold(service.getValue())));
        return told;
    }

    private boolean isFound(JsonNode service, Query query) {
        try {
            return query.finds(json.treeToValue(service, NFService.class));
        } catch (JacksonException e) {
            return false;
        }
    }

    private static JsonNode withoutUntold(JsonNode service) {
        return ((ObjectNode) service).remove(UNTOLD);
    }
}
