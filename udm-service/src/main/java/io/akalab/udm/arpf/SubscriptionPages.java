package io.akalab.udm.arpf;

import io.akalab.crypto.identity.Supi;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells the subscriptions a page at a time, in the order that the database has for SUPIs. */
public final class SubscriptionPages {

    private static final String ALL = "SELECT " + SubscriptionRow.COLUMNS + " FROM authentication_subscription";
    private static final String IN_ORDER = " ORDER BY supi LIMIT ?";
    private static final String FIRST = ALL + IN_ORDER;
    private static final String AFTER = ALL + " WHERE supi > ?" + IN_ORDER;

    private final JdbcTemplate jdbc;
    private final CredentialVault vault;

    SubscriptionPages(JdbcTemplate jdbc, CredentialVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A subscription with its secrets in clear. */
    public record Opened(Subscription subscription, Credentials credentials) implements AutoCloseable {

        @Override
        public void close() {
            credentials.close();
        }
    }

    /** Those after a SUPI, or from the first on. */
    public List<Subscription> page(@Nullable Supi after, int limit) {
        return rows(after, limit).stream().map(SubscriptionRow::subscription).toList();
    }

    /**
     * The same with their secrets, which the caller closes.
     *
     * @throws io.akalab.udm.storage.SealBrokenException if stored credentials were tampered with
     */
    public List<Opened> openedPage(@Nullable Supi after, int limit) {
        return rows(after, limit).stream()
                .map(row -> new Opened(row.subscription(), vault.open(row)))
                .toList();
    }

    private List<SubscriptionRow> rows(@Nullable Supi after, int limit) {
        return after == null
                ? jdbc.query(FIRST, (row, number) -> SubscriptionRow.read(row), limit)
                : jdbc.query(AFTER, (row, number) -> SubscriptionRow.read(row), after.value(), limit);
    }
}
