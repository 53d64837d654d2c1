package io.akalab.udm.arpf;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.GroupCommit;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The leases that this process holds, one a subscriber. However many requests want a subscriber's next lease, one
 * reservation is made and all take from it.
 */
final class SqnLeases {

    private final AsyncCache<Supi, SqnLease> leases;
    private final GroupCommit.Lane<SqnReservations.Request, SqnReservations.@Nullable Block> reservations;
    private final CredentialVault vault;

    SqnLeases(ArpfProperties properties, GroupCommit groupCommit, SqnReservations reservations, CredentialVault vault) {
        this.leases = Caffeine.newBuilder()
                .maximumSize(properties.cacheSize())
                .expireAfterWrite(properties.cacheExpiry())
                .buildAsync();
        this.reservations = groupCommit.lane(reservations);
        this.vault = vault;
    }

    /**
     * A lease of a subscriber's.
     *
     * @return null if there is no such subscriber
     * @throws io.akalab.udm.storage.StorageUnavailableException if the database does not answer
     */
    @Nullable SqnLease current(Supi supi) {
        var present = leases.getIfPresent(supi);
        return present != null ? GroupCommit.await(present) : renew(supi, null, 0);
    }

    /**
     * The lease that follows {@code spent}, with values above {@code above} if this call is the one that makes it.
     *
     * @return null if there is no such subscriber any more
     * @throws io.akalab.udm.storage.StorageUnavailableException if the database does not answer
     */
    @Nullable SqnLease renew(Supi supi, @Nullable SqnLease spent, long above) {
        return GroupCommit.await(
                leases.asMap().compute(supi, (key, present) -> isOver(present, spent) ? reserve(key, above) : present));
    }

    private static boolean isOver(@Nullable CompletableFuture<SqnLease> present, @Nullable SqnLease spent) {
        if (present == null || present.isCompletedExceptionally()) {
            return true;
        }
        return spent != null && present.getNow(null) == spent;
    }

    /** Forgets what is held of a subscriber, and lets nobody use it any more. */
    void drop(Supi supi) {
        var held = leases.asMap().remove(supi);
        if (held != null) {
            var unused = held.thenAccept(lease -> {
                if (lease != null) {
                    lease.retire();
                }
            });
        }
    }

    private CompletableFuture<@Nullable SqnLease> reserve(Supi supi, long above) {
        return reservations.submit(new SqnReservations.Request(supi, above)).thenApply(this::lease);
    }

    private @Nullable SqnLease lease(SqnReservations.@Nullable Block block) {
        if (block == null) {
            return null;
        }
        try (var credentials = vault.open(block.row())) {
            return new SqnLease(
                    new Milenage(credentials.k(), credentials.opc()),
                    block.row().subscription(),
                    block.first());
        }
    }
}
