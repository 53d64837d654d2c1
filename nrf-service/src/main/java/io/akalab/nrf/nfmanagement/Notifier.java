package io.akalab.nrf.nfmanagement;

import io.akalab.sbi.client.SbiClientFactory;
import io.akalab.sbi.client.Target;
import io.akalab.sbi.problem.SbiProblem;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends notifications (TS 29.510 clause 5.2.2.6), each subscriber's one after another and nobody's before ours is done. */
@Component
class Notifier implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Notifier.class);
    private static final int NO_CONTENT = 204;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, CompletableFuture<Void>> latest = new ConcurrentHashMap<>();
    private final SbiClientFactory clients;
    private final JsonMapper json;

    Notifier(SbiClientFactory clients, JsonMapper json) {
        this.clients = clients;
        this.json = json;
    }

    void tell(StatusSubscription subscription, Event event, RegisteredInstance instance) {
        var uri = URI.create(subscription.data().nfStatusNotificationUri());
        var body = body(event, instance);
        latest.compute(
                subscription.id(),
                (_, before) -> (before == null ? CompletableFuture.<Void>completedFuture(null) : before)
                        .thenRunAsync(() -> send(uri, body), threads));
    }

    void forget(String subscriptionId) {
        latest.remove(subscriptionId);
    }

    private ObjectNode body(Event event, RegisteredInstance instance) {
        var body = json.createObjectNode()
                .put("event", event.name())
                .put("nfInstanceUri", instance.uri().toString());
        if (event != Event.NF_DEREGISTERED) {
            body.set("nfProfile", instance.json());
        }
        return body;
    }

    private void send(URI uri, ObjectNode body) {
        try {
            clients.create(Target.origin(uri), "NF").post(uri, body, NO_CONTENT);
        } catch (SbiProblem e) {
            log.info("a notification was not taken: {}", e.getMessage());
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
