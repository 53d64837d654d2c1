package io.akalab.udm.arpf;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.GroupCommit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The leases that this process holds, one a subscriber. However many requests want a subscriber's next lease, one
 * reservation is made and all take from it.
 */
final class SqnLeases {

    // Not an AsyncCache: that logs failures with their messages, and a database's may name the subscriber.
    private final Cache<Supi, CompletableFuture<Optional<SqnLease>>> leases;
    private final GroupCommit.Lane<SqnReservations.Request, SqnReservations.@Nullable Block> reservations;
    private final CredentialVault vault;
    private final SqnSource source;

    SqnLeases(
            ArpfProperties properties,
            GroupCommit groupCommit,
            SqnReservations reservations,
            CredentialVault vault,
            SqnSource source) {
        this.leases = Caffeine.newBuilder()
                .maximumSize(properties.cacheSize())
                .expireAfterWrite(properties.cacheExpiry())
                .build();
        this.reservations = groupCommit.lane(reservations);
        this.vault = vault;
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
            lease = GroupCommit.await(promise).orElse(null);
        } finally {
            if (lease == null) {
                leases.asMap().remove(supi, promise);
            }
        }
        return lease;
    }

    /** Forgets what is held of a subscriber, and lets nobody use it any more. */
    void drop(Supi supi) {
        var held = leases.asMap().remove(supi);
        if (held != null) {
            var _ = held.thenAccept(lease -> lease.ifPresent(SqnLease::retire));
        }
    }

    /** Forgets all that is held, as {@link #drop} does for one subscriber. */
    void dropAll() {
        leases.asMap().keySet().forEach(this::drop);
    }

    private CompletableFuture<Optional<SqnLease>> reserve(Supi supi, @Nullable SqnLease spent, Sqn above) {
        var last = spent == null || spent.isRetired() ? null : spent.last();
        return reservations
                .submit(new SqnReservations.Request(supi, above, last))
                .thenApply(this::lease);
    }

    private Optional<SqnLease> lease(SqnReservations.@Nullable Block block) {
        if (block == null) {
            return Optional.empty();
        }
        try (var credentials = vault.open(block.row())) {
            return Optional.of(new SqnLease(credentials.algorithm(), block.row().subscription(), block.last(), source));
        }
    }
}
