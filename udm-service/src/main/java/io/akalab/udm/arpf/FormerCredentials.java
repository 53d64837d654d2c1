package io.akalab.udm.arpf;

import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.SealBrokenException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;

/**
 * How far SQNs had come with credentials that a subscriber no longer has. Another UDM may still hold values of theirs that
 * it reserved before, and the USIM may still be about; so if the subscriber gets the same ones again, SQNs go on from there
 * (ADR 0007).
 */
final class FormerCredentials {

    /** How much longer than a lease is kept a request may take that uses it, clocks that differ included. */
    private static final Duration LONGEST_USE = Duration.ofSeconds(30);

    private static final String SELECT =
            "SELECT fingerprint, ind_length, seq, ended_at FROM former_credentials WHERE fingerprint = ANY(?)";
    private static final String INSERT =
            "INSERT INTO former_credentials (fingerprint, ind_length, seq, ended_at) VALUES (?, ?, ?, ?)";
    private static final String DELETE = "DELETE FROM former_credentials WHERE fingerprint = ANY(?)";
    private static final String ANY_AT_ALL = "SELECT EXISTS (SELECT 1 FROM former_credentials)";

    private final JdbcTemplate jdbc;
    private final CredentialVault vault;
    private final InstantSource clock;
    private final Duration leaseLife;

    FormerCredentials(JdbcTemplate jdbc, CredentialVault vault, InstantSource clock, ArpfProperties properties) {
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
    record Former(String fingerprint, SqnState sqn, boolean mayBeLeased) {

        /** A state for a subscriber who has the credentials again: {@code asked}, or where they were if that is further. */
        SqnState goOn(SqnState asked, GlobalCounter counter) {
            if (asked.isNotBefore(sqn)) {
                return asked;
            }
            long seq = sqn.withIndLength(asked.indLength()).seq();
            return asked.raisedTo(seq).startingAt(counter.read(asked.scheme()));
        }
    }

    /** Remembers the credentials of a row that is about to lose them, unless nobody can open them. */
    void remember(SubscriptionRow row) {
        remember(List.of(row));
    }

    /** The same for many rows, which are locked. */
    void remember(Collection<SubscriptionRow> rows) {
        var ended = new HashMap<String, SqnState>();
        rows.forEach(row -> fingerprint(row).ifPresent(fingerprint -> ended.put(fingerprint, row.sqn())));
        if (ended.isEmpty()) {
            return;
        }
        delete(ended.keySet());
        long now = clock.millis();
        jdbc.batchUpdate(
                INSERT,
                ended.entrySet().stream()
                        .map(end -> new Object[] {
                            end.getKey(),
                            end.getValue().indLength(),
                            end.getValue().seq(),
                            now
                        })
                        .toList());
    }

    private Optional<String> fingerprint(SubscriptionRow row) {
        try (var credentials = vault.open(row)) {
            return Optional.of(fingerprint(row.supi(), credentials));
        } catch (SealBrokenException e) {
            // With such credentials there are no vectors, and nobody will be given the same ones again.
            return Optional.empty();
        }
    }

    Optional<Former> find(NewSubscription wanted) {
        return select(List.of(fingerprint(wanted))).stream().findFirst();
    }

    /** Those that there are, at the price of one short query where nobody has lost any. */
    Map<Supi, Former> find(Collection<NewSubscription> wanted) {
        if (wanted.isEmpty() || !Boolean.TRUE.equals(jdbc.queryForObject(ANY_AT_ALL, Boolean.class))) {
            return Map.of();
        }
        var supis = new HashMap<String, Supi>();
        wanted.forEach(one -> supis.put(fingerprint(one), one.supi()));
        var found = new HashMap<Supi, Former>();
        select(supis.keySet())
                .forEach(former -> found.put(Objects.requireNonNull(supis.get(former.fingerprint())), former));
        return found;
    }

    /** Forgets credentials that a subscriber has again: how far their SQNs have come is in its row. */
    void forget(NewSubscription wanted) {
        delete(List.of(fingerprint(wanted)));
    }

    /** The same for many that were found. */
    void forget(Collection<Former> had) {
        if (!had.isEmpty()) {
            delete(had.stream().map(Former::fingerprint).toList());
        }
    }

    private String fingerprint(NewSubscription wanted) {
        return fingerprint(wanted.supi(), wanted.credentials());
    }

    private String fingerprint(Supi supi, Credentials credentials) {
        return vault.fingerprint(supi, credentials).toHex();
    }

    private List<Former> select(Collection<String> fingerprints) {
        return jdbc.query(statement(SELECT, fingerprints), (row, number) -> read(row));
    }

    private void delete(Collection<String> fingerprints) {
        jdbc.update(statement(DELETE, fingerprints));
    }

    private static PreparedStatementCreator statement(String sql, Collection<String> fingerprints) {
        return connection -> {
            var statement = connection.prepareStatement(sql);
            statement.setArray(1, connection.createArrayOf("VARCHAR", fingerprints.toArray()));
            return statement;
        };
    }

    private Former read(ResultSet row) throws SQLException {
        var sqn = new SqnState(SqnScheme.NON_TIME_BASED, row.getInt("ind_length"), row.getLong("seq"), 0, 0);
        boolean mayBeLeased = clock.millis() < row.getLong("ended_at") + leaseLife.toMillis();
        return new Former(row.getString("fingerprint"), sqn, mayBeLeased);
    }
}
