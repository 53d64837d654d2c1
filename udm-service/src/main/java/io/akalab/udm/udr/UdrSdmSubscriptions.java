package io.akalab.udm.udr;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.contextdata.DataSubscription;
import io.akalab.udm.contextdata.SdmSubscriptions;
import io.akalab.udm.subscriptiondata.DataSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Subscriptions to changes of data that are in a UDR. This UDM hears of no changes there, so that it has nothing to tell: the
 * subscriptions are taken note of in memory, and end with the process.
 */
final class UdrSdmSubscriptions implements SdmSubscriptions {

    private static final int MOST_SUBSCRIBERS = 1_000_000;

    private final Map<Supi, Map<String, DataSubscription>> bySupi = Caffeine.newBuilder()
            .maximumSize(MOST_SUBSCRIBERS)
            .expireAfterAccess(Duration.ofDays(2))
            .<Supi, Map<String, DataSubscription>>build()
            .asMap();
    private final DataSource data;
    private final InstantSource clock;

    UdrSdmSubscriptions(DataSource data, InstantSource clock) {
        this.data = data;
        this.clock = clock;
    }

    @Override
    public boolean add(Supi supi, DataSubscription subscription, boolean unique) {
        if (data.find(supi).isEmpty()) {
            return false;
        }
        bySupi.compute(supi, (_, present) -> {
            var all = present == null ? new ConcurrentHashMap<String, DataSubscription>() : present;
            all.values()
                    .removeIf(other ->
                            isOver(other) || (unique && other.nfInstanceId().equals(subscription.nfInstanceId())));
            all.put(subscription.id(), subscription);
            return all;
        });
        return true;
    }

    @Override
    public List<DataSubscription> ofSubscriber(Supi supi) {
        return all(supi).values().stream()
                .filter(subscription -> !isOver(subscription))
                .toList();
    }

    @Override
    public Optional<DataSubscription> update(Supi supi, String id, UnaryOperator<DataSubscription> change) {
        return Optional.ofNullable(
                all(supi).computeIfPresent(id, (_, present) -> isOver(present) ? null : change.apply(present)));
    }

    @Override
    public boolean delete(Supi supi, String id) {
        var removed = all(supi).remove(id);
        return removed != null && !isOver(removed);
    }

    @Override
    public void endWith(Supi supi, String nfInstanceId) {
        all(supi)
                .values()
                .removeIf(subscription -> subscription.implicitEnd()
                        && subscription.nfInstanceId().equals(nfInstanceId));
    }

    private Map<String, DataSubscription> all(Supi supi) {
        return bySupi.getOrDefault(supi, new ConcurrentHashMap<>());
    }

    private boolean isOver(DataSubscription subscription) {
        return !subscription.expiresAt().isAfter(clock.instant());
    }
}
