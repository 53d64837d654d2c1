package io.akalab.udm.arpf;

import io.akalab.udm.storage.GroupCommit;
import io.akalab.udm.storage.StorageUnavailableException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The UDM's own database as the source of subscribers: many reservations share a transaction (ADR 0007). */
final class DatabaseReservations implements ReservationSource {

    private static final long PATIENCE_SECONDS = 5;

    private final GroupCommit.Lane<Request, SqnReservations.@Nullable Block> lane;
    private final CredentialVault vault;

    DatabaseReservations(GroupCommit groupCommit, SqnReservations reservations, CredentialVault vault) {
        this.lane = groupCommit.lane(reservations);
        this.vault = vault;
    }

    @Override
    public CompletableFuture<Optional<Reservation>> reserve(Request request) {
        return lane.submit(request)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .thenApply(this::reservation)
                .exceptionallyCompose(e -> CompletableFuture.failedFuture(new StorageUnavailableException(e)));
    }

    private Optional<Reservation> reservation(SqnReservations.@Nullable Block block) {
        if (block == null) {
            return Optional.empty();
        }
        try (var credentials = vault.open(block.row())) {
            return Optional.of(
                    new Reservation(credentials.algorithm(), block.row().subscription(), block.last()));
        }
    }
}
