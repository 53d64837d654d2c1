package io.akalab.sbi.nrf;

import io.akalab.openapi.nnrf.nfmanagement.NotificationData;
import io.akalab.openapi.nnrf.nfmanagement.SubscrCond;
import io.akalab.openapi.nnrf.nfmanagement.SubscriptionData;
import io.akalab.sbi.client.UpstreamProblem;
import io.akalab.sbi.problem.SbiProblem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the NRF tell what happens to the peers (TS 29.510 clauses 5.2.2.5 and 5.2.2.6), and acts on what it tells. */
final class StatusSubscriptions {

    private static final Logger log = LoggerFactory.getLogger(StatusSubscriptions.class);
    private static final Duration WANTED = Duration.ofHours(1);
    private static final int NOT_FOUND = 404;

    private final NrfClient nrf;
    private final OwnProfile self;
    private final Discovery discovery;
    private final Clock clock;

    /** Nobody but the NRF is told it, so nobody else can guess where to send notifications. */
    private final String secret = UUID.randomUUID().toString();

    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();

    StatusSubscriptions(NrfClient nrf, OwnProfile self, Discovery discovery, Clock clock) {
        this.nrf = nrf;
        this.self = self;
        this.discovery = discovery;
        this.clock = clock;
    }

    private record Subscription(@Nullable URI uri, Instant ends) {}

    /** Subscribes to these types where it was not done, and prolongs what ends soon. */
    void step(Set<String> nfTypes) {
        for (var nfType : nfTypes) {
            try {
                keep(nfType);
            } catch (SbiProblem e) {
                log.debug("no subscription to {} at the NRF: {}", nfType, e.getMessage());
            }
        }
    }

    /** Forgets everything: the NRF was started again. */
    void reset() {
        subscriptions.clear();
    }

    /** Ends all subscriptions. */
    void end() {
        subscriptions.values().forEach(subscription -> {
            if (subscription.uri() != null) {
                try {
                    nrf.unsubscribe(subscription.uri());
                } catch (SbiProblem e) {
                    log.debug("the NRF did not take the end of a subscription: {}", e.getMessage());
                }
            }
        });
        subscriptions.clear();
    }

    /** Whether a notification came to where the NRF was told to send it; compared in constant time. */
    boolean isSecret(String text) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes a notification: an instance that is gone is dropped at once, anything else is asked for anew. */
    void handle(String nfType, NotificationData notification) {
        if (notification.event().equals("NF_DEREGISTERED") || isUnavailable(notification)) {
            instance(notification.nfInstanceUri()).ifPresent(discovery::drop);
        }
        discovery.outdate(nfType);
    }

    private static boolean isUnavailable(NotificationData notification) {
        var profile = notification.nfProfile();
        var changes = notification.profileChanges();
        return (profile != null && !profile.nfStatus().equals("REGISTERED"))
                || (changes != null
                        && changes.stream()
                                .anyMatch(change ->
                                        change.path().equals("/nfStatus") && !"REGISTERED".equals(change.newValue())));
    }

    private static java.util.Optional<UUID> instance(String uri) {
        try {
            return java.util.Optional.of(UUID.fromString(uri.substring(uri.lastIndexOf('/') + 1)));
        } catch (IllegalArgumentException e) {
            return java.util.Optional.empty();
        }
    }

    private void keep(String nfType) {
        var now = clock.instant();
        var current = subscriptions.get(nfType);
        if (current == null) {
            subscribe(nfType, now);
        } else if (current.ends().isBefore(now.plus(WANTED.dividedBy(2)))) {
            prolong(nfType, current, now);
        }
    }

    private void subscribe(String nfType, Instant now) {
        var callback = self.apiRoot().resolve(StatusController.PATH + "/" + secret + "/" + nfType);
        var answer = nrf.subscribe(new SubscriptionData(
                callback.toString(),
                self.nfInstanceId().toString(),
                new SubscrCond(null, nfType, null, null, null),
                null,
                now.plus(WANTED),
                null,
                self.nfType(),
                null));
        var told = answer.body().validityTime();
        subscriptions.put(nfType, new Subscription(answer.location(), told == null ? now.plus(WANTED) : told));
    }

    private void prolong(String nfType, Subscription current, Instant now) {
        var uri = current.uri();
        try {
            if (uri != null) {
                nrf.prolong(uri, now.plus(WANTED));
                subscriptions.put(nfType, new Subscription(uri, now.plus(WANTED)));
                return;
            }
        } catch (UpstreamProblem e) {
            if (e.upstreamStatus() != NOT_FOUND) {
                throw e;
            }
        }
        subscribe(nfType, now);
    }
}
