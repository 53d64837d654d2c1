package io.akalab.udm.arpf;

import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.SealBrokenException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far SQNs had come with credentials that a subscriber no longer has. Another UDM may still hold values of theirs that
 * it reserved before, and the USIM may still be about; so if the subscriber gets the same ones again, SQNs go on from there
 * (ADR 0007).
 */
final class FormerCredentials {

    /** How much longer than a lease is kept a request may take that uses it, clocks that differ included. */
    private static final Duration LONGEST_USE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final CredentialVault vault;
    private final InstantSource clock;
    private final Duration leaseLife;

    FormerCredentials(JdbcClient jdbc, CredentialVault vault, InstantSource clock, ArpfProperties properties) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
        this.leaseLife = properties.cacheExpiry().plus(LONGEST_USE);
    }

    /**
     * What is known of former credentials.
     *
     * @param sqn every SEQ up to its may have been used
     * @param mayBeLeased whether another UDM may still be giving values out that it reserved
     */
    record Former(SqnState sqn, boolean mayBeLeased) {}

    /** Remembers the credentials of a row that is about to lose them, unless nobody can open them. */
    void remember(SubscriptionRow row) {
        try (var credentials = vault.open(row)) {
            forget(row.supi(), credentials);
            jdbc.sql("INSERT INTO former_credentials (fingerprint, ind_length, seq, ended_at) VALUES (?, ?, ?, ?)")
                    .params(
                            vault.fingerprint(row.supi(), credentials).toHex(),
                            row.sqn().indLength(),
                            row.sqn().seq(),
                            clock.millis())
                    .update();
        } catch (SealBrokenException e) {
            // With such credentials there are no vectors, and nobody will be given the same ones again.
        }
    }

    Optional<Former> find(Supi supi, Credentials credentials) {
        return jdbc.sql("SELECT ind_length, seq, ended_at FROM former_credentials WHERE fingerprint = ?")
                .param(vault.fingerprint(supi, credentials).toHex())
                .query((row, number) -> new Former(
                        new SqnState(SqnScheme.NON_TIME_BASED, row.getInt("ind_length"), row.getLong("seq"), 0, 0),
                        clock.millis() < row.getLong("ended_at") + leaseLife.toMillis()))
                .optional();
    }

    /** Forgets credentials that a subscriber has again: how far their SQNs have come is in its row. */
    void forget(Supi supi, Credentials credentials) {
        jdbc.sql("DELETE FROM former_credentials WHERE fingerprint = ?")
                .param(vault.fingerprint(supi, credentials).toHex())
                .update();
    }
}
