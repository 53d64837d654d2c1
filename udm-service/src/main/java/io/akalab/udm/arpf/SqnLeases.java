package io.akalab.udm.arpf;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.StorageUnavailableException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The leases that this process holds, one a subscriber. However many requests want a subscriber's next lease, one
 * reservation is made and all take from it.
 */
final class SqnLeases {

    /** Longer than a source takes that keeps its promises. */
    private static final long PATIENCE_SECONDS = 30;

    // Not an AsyncCache: that logs failures with their messages, and a database's may name the subscriber.
    private final Cache<Supi, CompletableFuture<Optional<SqnLease>>> leases;
    private final ReservationSource reservations;
    private final SqnSource source;

    SqnLeases(ArpfProperties properties, ReservationSource reservations, SqnSource source) {
        this.leases = Caffeine.newBuilder()
                .maximumSize(properties.cacheSize())
                .expireAfterWrite(properties.cacheExpiry())
                .build();
        this.reservations = reservations;
        this.source = source;
    }

    /**
     * A lease of a subscriber's.
     *
     * @return null if there is no such subscriber
     * @throws io.akalab.udm.storage.StorageUnavailableException if the database does not answer
     */
    @Nullable SqnLease current(Supi supi) {
        var present = leases.getIfPresent(supi);
        return present != null ? await(supi, present) : renew(supi, null, SqnReservations.ANY);
    }

    /**
     * The lease that follows {@code spent}, with SEQs above that of {@code above} if this call is the one that makes it.
     *
     * @return null if there is no such subscriber any more
     * @throws io.akalab.udm.storage.StorageUnavailableException if the database does not answer
     */
    @Nullable SqnLease renew(Supi supi, @Nullable SqnLease spent, Sqn above) {
        return await(
                supi,
                leases.asMap()
                        .compute(
                                supi, (key, present) -> isOver(present, spent) ? reserve(key, spent, above) : present));
    }

    private static boolean isOver(@Nullable CompletableFuture<Optional<SqnLease>> present, @Nullable SqnLease spent) {
        if (present == null || present.isCompletedExceptionally()) {
            return true;
        }
        return present.isDone() && present.join().orElse(null) == spent;
    }

    /** Keeps nothing that came to nothing. */
    private @Nullable SqnLease await(Supi supi, CompletableFuture<Optional<SqnLease>> promise) {
        @Nullable SqnLease lease = null;
        try {
            lease = outcome(promise).orElse(null);
        } finally {
            if (lease == null) {
                leases.asMap().remove(supi, promise);
            }
        }
        return lease;
    }

    /** What the source promised, or what it failed with. */
    private static <T> T outcome(CompletableFuture<T> promise) {
        try {
            return promise.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new StorageUnavailableException(e);
        } catch (TimeoutException e) {
            throw new StorageUnavailableException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailableException(e);
        }
    }

    /** Forgets what is held of a subscriber, and lets nobody use it any more. */
    void drop(Supi supi) {
        var held = leases.asMap().remove(supi);
        if (held != null) {
            var _ = held.thenAccept(lease -> lease.ifPresent(SqnLease::retire));
        }
    }

    /** The same for many. */
    void dropIf(Predicate<Supi> changed) {
        leases.asMap().keySet().stream().filter(changed).forEach(this::drop);
    }

    /** Forgets all that is held, as {@link #drop} does for one subscriber. */
    void dropAll() {
        leases.asMap().keySet().forEach(this::drop);
    }

    private CompletableFuture<Optional<SqnLease>> reserve(Supi supi, @Nullable SqnLease spent, Sqn above) {
        var last = spent == null || spent.isRetired() ? null : spent.last();
        return reservations
                .reserve(new ReservationSource.Request(supi, above, last))
                .thenApply(reserved -> reserved.map(this::lease));
    }

    private SqnLease lease(ReservationSource.Reservation reserved) {
        return new SqnLease(reserved.algorithm(), reserved.subscription(), reserved.last(), source);
    }
}
