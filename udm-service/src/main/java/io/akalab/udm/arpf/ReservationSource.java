package io.akalab.udm.arpf;

import io.akalab.crypto.aka.AkaAlgorithm;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Supi;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Where the ARPF has subscribers and their SEQs from: the UDM's own database, or a UDR. */
public interface ReservationSource {

    /**
     * Sets a block of SEQs aside for this process alone, so firmly that no crash gives any of them to anybody else.
     *
     * @return empty if there is no such subscriber; it completes within seconds, with the exception that the requester of a
     *     vector is to see where nothing could be set aside
     */
    CompletableFuture<Optional<Reservation>> reserve(Request request);

    /**
     * Asks for SEQs above that of {@code above}.
     *
     * @param last what the lease before gave out last, where that is known, so that IND goes on from there
     */
    record Request(Supi supi, Sqn above, @Nullable Sqn last) {}

    /** The SEQs after that of {@code last} up to {@code subscription.sqn().seq()}: none if SEQ has come to its end. */
    record Reservation(AkaAlgorithm algorithm, Subscription subscription, Sqn last) {

        @Override
        public String toString() {
            return "Reservation[redacted]";
        }
    }
}
