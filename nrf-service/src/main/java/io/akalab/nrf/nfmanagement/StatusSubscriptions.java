package io.akalab.nrf.nfmanagement;

import io.akalab.openapi.nnrf.nfmanagement.PatchItem;
import io.akalab.openapi.nnrf.nfmanagement.SubscriptionData;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The subscriptions to what happens to instances (TS 29.510 clauses 5.2.2.5 to 5.2.2.7), in memory. */
@Component
class StatusSubscriptions {

    private final Map<String, StatusSubscription> subscriptions = new ConcurrentHashMap<>();
    private final Notifier notifier;
    private final ProfileReader reader;
    private final JsonMapper json;
    private final NrfProperties properties;
    private final Clock clock;

    StatusSubscriptions(
            Notifier notifier, ProfileReader reader, JsonMapper json, NrfProperties properties, Clock clock) {
        this.notifier = notifier;
        this.reader = reader;
        this.json = json;
        this.properties = properties;
        this.clock = clock;
    }

    StatusSubscription create(ObjectNode body) {
        return keep(UUID.randomUUID().toString().replace("-", ""), body);
    }

    /** Changes a subscription, which may be no more than its end. */
    StatusSubscription patch(String id, List<PatchItem> patch) {
        return keep(id, new JsonPatch(patch, json).applyTo(get(id).json()));
    }

    void remove(String id) {
        get(id);
        subscriptions.remove(id);
        notifier.forget(id);
    }

    /** Tells all whom it concerns. */
    void tell(Event event, RegisteredInstance instance) {
        var now = clock.instant();
        for (var subscription : subscriptions.values()) {
            if (subscription.ends().isAfter(now) && subscription.isAbout(event, instance)) {
                notifier.tell(subscription, event, instance);
            }
        }
    }

    /** Ends what is over. */
    void sweep() {
        var now = clock.instant();
        subscriptions.values().stream()
                .filter(subscription -> !subscription.ends().isAfter(now))
                .map(StatusSubscription::id)
                .toList()
                .forEach(this::remove);
    }

    private StatusSubscription get(String id) {
        return Optional.ofNullable(subscriptions.get(id))
                .filter(subscription -> subscription.ends().isAfter(clock.instant()))
                .orElseThrow(() -> new SbiProblem(Cause.RESOURCE_URI_STRUCTURE_NOT_FOUND, "no such subscription"));
    }

    private StatusSubscription keep(String id, ObjectNode body) {
        var wanted = reader.read(body, SubscriptionData.class);
        requireAddress(wanted.nfStatusNotificationUri());
        var ends = ends(wanted.validityTime());
        var kept = body.deepCopy().put("subscriptionId", id).put("validityTime", ends.toString());
        var subscription = new StatusSubscription(id, kept, reader.read(kept, SubscriptionData.class), ends);
        subscriptions.put(id, subscription);
        return subscription;
    }

    private Instant ends(@Nullable Instant wanted) {
        var latest = clock.instant().plus(properties.subscriptionTime());
        return wanted == null || wanted.isAfter(latest) ? latest : wanted;
    }

    private static void requireAddress(String text) {
        try {
            var uri = URI.create(text);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getAuthority() != null) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // The same as an address that is none of HTTP.
        }
        throw SbiProblem.incorrect("/nfStatusNotificationUri", "is no absolute URI of HTTP");
    }
}
