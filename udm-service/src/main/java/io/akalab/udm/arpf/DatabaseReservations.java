package io.akalab.udm.arpf;

import io.akalab.udm.storage.GroupCommit;
import io.akalab.udm.storage.StorageUnavailableException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The UDM's own database as the source of subscribers: many reservations share a transaction (ADR 0007). */
final class DatabaseReservations implements ReservationSource {

    private final PatientLane<Request, SqnReservations.Outcome> lane;
    private final CredentialVault vault;

    DatabaseReservations(GroupCommit groupCommit, SqnReservations reservations, CredentialVault vault) {
        this.lane = new PatientLane<>(groupCommit.lane(reservations), SqnReservations.Locked.class::isInstance);
        this.vault = vault;
    }

    @Override
    public CompletableFuture<Optional<Reservation>> reserve(Request request) {
        return lane.submit(request)
                .thenApply(this::reservation)
                .exceptionallyCompose(e -> CompletableFuture.failedFuture(new StorageUnavailableException(e)));
    }

    private Optional<Reservation> reservation(SqnReservations.Outcome outcome) {
        return outcome instanceof SqnReservations.Block block ? Optional.of(reservation(block)) : Optional.empty();
    }

    private Reservation reservation(SqnReservations.Block block) {
        try (var credentials = vault.open(block.row())) {
            return new Reservation(credentials.algorithm(), block.row().subscription(), block.last());
        }
    }
}
