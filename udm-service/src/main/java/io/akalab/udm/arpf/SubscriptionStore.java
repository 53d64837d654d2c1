package io.akalab.udm.arpf;

import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.DurableTransactions;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The authentication subscriptions in the database. A change takes effect at once in this process (ADR 0007). */
public final class SubscriptionStore {

    private static final String BY_SUPI =
            "SELECT " + SubscriptionRow.COLUMNS + " FROM authentication_subscription WHERE supi = ?";
    private static final String INSERT = "INSERT INTO authentication_subscription (" + SubscriptionRow.COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "UPDATE authentication_subscription SET authentication_method = ?,"
            + " algorithm_id = ?, k = ?, opc = ?, amf = ?, ind_length = ?, ind = ?, seq = ?,"
            + " sqn_scheme = ?, dif = ? WHERE supi = ?";

    private final JdbcClient jdbc;
    private final DurableTransactions transactions;
    private final CredentialVault vault;
    private final SqnLeases leases;
    private final GlobalCounter counter;

    SubscriptionStore(
            JdbcClient jdbc,
            DurableTransactions transactions,
            CredentialVault vault,
            SqnLeases leases,
            GlobalCounter counter) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.vault = vault;
        this.leases = leases;
        this.counter = counter;
    }

    public Optional<Subscription> find(Supi supi) {
        return row(supi, BY_SUPI).map(SubscriptionRow::subscription);
    }

    /** Creates or replaces a subscription; the credentials stay the caller's to close. */
    public PutOutcome put(NewSubscription subscription) {
        var outcome = transactions.call(() -> row(subscription.supi(), BY_SUPI + " FOR UPDATE")
                .map(present -> replace(present, subscription))
                .orElseGet(() -> create(subscription)));
        leases.drop(subscription.supi());
        return outcome;
    }

    /** Deletes a subscription and what is known of its authentications; false if there was none. */
    public boolean delete(Supi supi) {
        boolean found = transactions.call(() -> {
            jdbc.sql("DELETE FROM authentication_event WHERE supi = ?")
                    .param(supi.value())
                    .update();
            return jdbc.sql("DELETE FROM authentication_subscription WHERE supi = ?")
                            .param(supi.value())
                            .update()
                    > 0;
        });
        leases.drop(supi);
        return found;
    }

    private Optional<SubscriptionRow> row(Supi supi, String sql) {
        return jdbc.sql(sql)
                .param(supi.value())
                .query((row, number) -> SubscriptionRow.read(row))
                .optional();
    }

    private PutOutcome create(NewSubscription wanted) {
        var sqn = wanted.sqn().start(counter);
        jdbc.sql(INSERT)
                .params(
                        wanted.supi().value(),
                        wanted.method().wireName(),
                        wanted.algorithmId(),
                        vault.seal(wanted.supi(), wanted.credentials().k()),
                        vault.seal(wanted.supi(), wanted.credentials().opc()),
                        wanted.amf().toHex(),
                        sqn.indLength(),
                        sqn.ind(),
                        sqn.seq(),
                        sqn.scheme().name(),
                        sqn.dif())
                .update();
        return new PutOutcome.Created(subscription(wanted, sqn));
    }

    private PutOutcome replace(SubscriptionRow present, NewSubscription wanted) {
        var sqn = wanted.sqn().applyTo(present.sqn(), counter);
        if (!sqn.isNotBefore(present.sqn()) && sameCredentials(present, wanted)) {
            return new PutOutcome.SqnWouldRepeat();
        }
        jdbc.sql(UPDATE)
                .params(
                        wanted.method().wireName(),
                        wanted.algorithmId(),
                        vault.seal(wanted.supi(), wanted.credentials().k()),
                        vault.seal(wanted.supi(), wanted.credentials().opc()),
                        wanted.amf().toHex(),
                        sqn.indLength(),
                        sqn.ind(),
                        sqn.seq(),
                        sqn.scheme().name(),
                        sqn.dif(),
                        wanted.supi().value())
                .update();
        return new PutOutcome.Replaced(subscription(wanted, sqn));
    }

    private boolean sameCredentials(SubscriptionRow present, NewSubscription wanted) {
        try (var credentials = vault.open(present)) {
            return credentials.matches(wanted.credentials());
        }
    }

    private static Subscription subscription(NewSubscription wanted, SqnState sqn) {
        return new Subscription(wanted.supi(), wanted.method(), wanted.algorithmId(), wanted.amf(), sqn);
    }
}
