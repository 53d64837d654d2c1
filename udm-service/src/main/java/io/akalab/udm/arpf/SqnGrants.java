package io.akalab.udm.arpf;

import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.GroupCommit;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * SQNs for UDMs that keep their subscribers in this database (TS 29.505 clause 5.2.2). Every one that is told lies above all
 * that is set aside, and with a window of SEQs after it belongs to its reader alone (ADR 0019). The leases of this process
 * end with each of them, so that its own vectors come after those of the reader.
 */
public final class SqnGrants {

    private final PatientLane<Supi, GrantWriter.Outcome> grants;
    private final PatientLane<SqnAdvance, Optional<SqnAdvance.Outcome>> advances;
    private final CredentialVault vault;
    private final SqnLeases leases;

    SqnGrants(
            GroupCommit groupCommit, JdbcTemplate jdbc, CredentialVault vault, SqnLeases leases, InstantSource clock) {
        this.grants =
                new PatientLane<>(groupCommit.lane(new GrantWriter(jdbc, clock)), GrantWriter.Locked.class::isInstance);
        this.advances = new PatientLane<>(groupCommit.lane(new AdvanceWriter(jdbc)), Optional::isEmpty);
        this.vault = vault;
        this.leases = leases;
    }

    /**
     * A subscriber as another UDM is told of it.
     *
     * @param subscription its {@code sqn} is as it was before
     * @param credentials the reader's to close
     * @param sqn what the reader may use, and go on from; null if SEQ has come to its end
     */
    public record Granted(
            Subscription subscription,
            Credentials credentials,
            @Nullable Sqn sqn) implements AutoCloseable {

        @Override
        public void close() {
            credentials.close();
        }

        @Override
        public String toString() {
            return "Granted[redacted]";
        }
    }

    /**
     * Tells a subscriber, with an SQN that nobody else is told.
     *
     * @return empty if there is no such subscriber
     * @throws io.akalab.udm.storage.StorageUnavailableException if the database does not answer
     * @throws io.akalab.udm.storage.SealBrokenException if the stored credentials were tampered with
     */
    public Optional<Granted> grant(Supi supi) {
        try {
            return grants.write(supi) instanceof GrantWriter.Grant grant
                    ? Optional.of(granted(grant))
                    : Optional.empty();
        } finally {
            leases.drop(supi);
        }
    }

    private Granted granted(GrantWriter.Grant grant) {
        return new Granted(grant.row().subscription(), vault.open(grant.row()), grant.sqn());
    }

    /**
     * Takes note of the SQN that a UDM has come to. It never goes down: what lies below all that is set aside is taken from a
     * reader within its window, once, and from nobody else.
     *
     * @throws io.akalab.udm.storage.StorageUnavailableException if the database does not answer
     */
    public SqnAdvance.Outcome advance(SqnAdvance advance) {
        try {
            return advances.write(advance).orElseThrow();
        } finally {
            leases.drop(advance.supi());
        }
    }
}
