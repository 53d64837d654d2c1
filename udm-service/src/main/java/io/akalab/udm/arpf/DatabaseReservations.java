package io.akalab.udm.arpf;

import io.akalab.udm.storage.GroupCommit;
import io.akalab.udm.storage.StorageUnavailableException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The UDM's own database as the source of subscribers: many reservations share a transaction (ADR 0007). */
final class DatabaseReservations implements ReservationSource {

    private static final long PATIENCE_SECONDS = 5;

    private static final Executor AFTER_A_PAUSE = CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS);

    private final GroupCommit.Lane<Request, SqnReservations.Outcome> lane;
    private final CredentialVault vault;

    DatabaseReservations(GroupCommit groupCommit, SqnReservations reservations, CredentialVault vault) {
        this.lane = groupCommit.lane(reservations);
        this.vault = vault;
    }

    @Override
    public CompletableFuture<Optional<Reservation>> reserve(Request request) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        return reserve(request, end)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionallyCompose(e -> CompletableFuture.failedFuture(new StorageUnavailableException(e)));
    }

    /** A row that somebody else has locked is tried again, for as long as anybody waits. */
    private CompletableFuture<Optional<Reservation>> reserve(Request request, long end) {
        return lane.submit(request).thenCompose(outcome -> switch (outcome) {
            case SqnReservations.Block block -> CompletableFuture.completedFuture(Optional.of(reservation(block)));
            case SqnReservations.Unknown _ -> CompletableFuture.completedFuture(Optional.empty());
            case SqnReservations.Locked _
            when System.nanoTime() - end >= 0 ->
                CompletableFuture.failedFuture(new IllegalStateException("the subscriber's row stays locked"));
            case SqnReservations.Locked _ ->
                CompletableFuture.supplyAsync(() -> reserve(request, end), AFTER_A_PAUSE)
                        .thenCompose(later -> later);
        });
    }

    private Reservation reservation(SqnReservations.Block block) {
        try (var credentials = vault.open(block.row())) {
            return new Reservation(credentials.algorithm(), block.row().subscription(), block.last());
        }
    }
}
