package io.akalab.udm.sdm;

import io.akalab.openapi.nudm.sdm.ChangeItem;
import io.akalab.openapi.nudm.sdm.ModificationNotification;
import io.akalab.openapi.nudm.sdm.NotifyItem;
import io.akalab.openapi.nudm.sdm.SdmSubscription;
import io.akalab.udm.contextdata.DataSubscription;
import io.akalab.udm.subscriptiondata.DataName;
import io.akalab.udm.subscriptiondata.Document;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** From changed data to what TS 29.503 tells of them: the members of a resource that have come, gone or changed. */
@Component
final class ChangeMapper {

    private final JsonMapper json;
    private final SubscriptionMapper subscriptions;

    ChangeMapper(JsonMapper json, SubscriptionMapper subscriptions) {
        this.json = json;
        this.subscriptions = subscriptions;
    }

    /** A notification and where it goes. */
    record Notice(URI callback, ModificationNotification notification) {

        @Override
        public String toString() {
            return "Notice[redacted]";
        }
    }

    /** What has changed, by the names of the resources. */
    Map<String, List<ChangeItem>> changes(DataName name, Document before, Document after) {
        var was = json.readTree(before.json());
        var is = json.readTree(after.json());
        var changes = new LinkedHashMap<String, List<ChangeItem>>();
        switch (name) {
            case AM -> {
                changes.put("am-data", differences(was, is));
                changes.put("nssai", differences(was.path("nssai"), is.path("nssai")));
            }
            case SMF_SELECTION, SESSION_MANAGEMENT -> changes.put(name.resource(), differences(was, is));
            case GPSIS -> {
                changes.put("am-data", List.of(change("/gpsis", was, is)));
                changes.put("id-translation-result", List.of(change("", was, is)));
            }
        }
        changes.values().removeIf(List::isEmpty);
        return changes;
    }

    /** What a subscriber is to be told, if anything that it monitors has changed. */
    Optional<Notice> notice(DataSubscription stored, String supi, Map<String, List<ChangeItem>> changes) {
        var subscription = subscriptions.toWire(stored);
        var items = new ArrayList<NotifyItem>();
        changes.forEach((resource, changed) ->
                monitored(subscription, supi, resource).ifPresent(uri -> items.add(new NotifyItem(uri, changed))));
        return items.isEmpty() || subscription.callbackReference().equals(SubscriptionMapper.NOWHERE)
                ? Optional.empty()
                : Optional.of(new Notice(
                        URI.create(subscription.callbackReference()),
                        new ModificationNotification(items, subscription.subscriptionId())));
    }

    /** Whoever monitors the subscriber as a whole is told which resource it was. */
    private static Optional<String> monitored(SdmSubscription subscription, String supi, String resource) {
        return Monitored.find(subscription.monitoredResourceUris(), supi, resource)
                .map(uri -> uri.endsWith("/" + supi) ? uri + "/" + resource : uri);
    }

    private static List<ChangeItem> differences(JsonNode was, JsonNode is) {
        if (was.equals(is)) {
            return List.of();
        }
        if (!was.isObject() || !is.isObject()) {
            return List.of(change("", was, is));
        }
        var members = new TreeSet<String>(was.propertyNames());
        members.addAll(is.propertyNames());
        return members.stream()
                .filter(member -> !was.path(member).equals(is.path(member)))
                .map(member -> change("/" + escaped(member), was.path(member), is.path(member)))
                .toList();
    }

    private static ChangeItem change(String path, JsonNode was, JsonNode is) {
        var op = was instanceof MissingNode ? "ADD" : is instanceof MissingNode ? "REMOVE" : "REPLACE";
        return new ChangeItem(op, path, null, present(was), present(is));
    }

    private static @Nullable Object present(JsonNode node) {
        return node instanceof MissingNode ? null : node;
    }

    /** As a JSON pointer has it (RFC 6901). */
    private static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}
