package io.akalab.udm.arpf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.ImsiRange;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.DurableTransactions;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The authentication subscriptions in the database. A change takes effect at once in this process (ADR 0007). */
public final class SubscriptionStore {

    private static final String BY_SUPI =
            "SELECT " + SubscriptionRow.COLUMNS + " FROM authentication_subscription WHERE supi = ?";
    private static final String INSERT = "INSERT INTO authentication_subscription (" + SubscriptionRow.COLUMNS
            + ") VALUES (:supi, :method, :algorithm, :choices, :k, :opc, :topc, :amf, :indLength, :ind, :seq, :scheme,"
            + " :dif)";
    private static final String UPDATE = "UPDATE authentication_subscription SET authentication_method = :method,"
            + " algorithm_id = :algorithm, algorithm_parameters = :choices, k = :k, opc = :opc, topc = :topc,"
            + " amf = :amf, ind_length = :indLength, ind = :ind, seq = :seq,"
            + " sqn_scheme = :scheme, dif = :dif WHERE supi = :supi";

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
        return change(
                subscription.supi(),
                () -> row(subscription.supi(), BY_SUPI + " FOR UPDATE")
                        .map(present -> replace(present, subscription))
                        .orElseGet(() -> create(subscription)));
    }

    /** Deletes a subscription and what is known of its authentications; false if there was none. */
    public boolean delete(Supi supi) {
        return change(supi, () -> {
            jdbc.sql("DELETE FROM authentication_event WHERE supi = ?")
                    .param(supi.value())
                    .update();
            return jdbc.sql("DELETE FROM authentication_subscription WHERE supi = ?")
                            .param(supi.value())
                            .update()
                    > 0;
        });
    }

    /** Deletes those of a range; how many there were. */
    public long delete(ImsiRange range) {
        try {
            return transactions.call(() -> {
                delete("authentication_event", range);
                return delete("authentication_subscription", range);
            });
        } finally {
            leases.dropIf(range::contains);
        }
    }

    // IMSIs of other lengths stand between those of the range.
    private long delete(String table, ImsiRange range) {
        var first = range.first().value();
        return jdbc.sql("DELETE FROM " + table + " WHERE supi BETWEEN ? AND ? AND CHAR_LENGTH(supi) = ?")
                .params(first, range.last().value(), first.length())
                .update();
    }

    /** Drops the lease after a failure too, for the change may be committed all the same. */
    private <T> T change(Supi supi, Supplier<T> change) {
        try {
            return transactions.call(change);
        } finally {
            leases.drop(supi);
        }
    }

    private Optional<SubscriptionRow> row(Supi supi, String sql) {
        return jdbc.sql(sql)
                .param(supi.value())
                .query((row, number) -> SubscriptionRow.read(row))
                .optional();
    }

    private PutOutcome create(NewSubscription wanted) {
        var sqn = wanted.sqn().start(counter);
        write(INSERT, wanted, sqn);
        return new PutOutcome.Created(subscription(wanted, sqn));
    }

    private PutOutcome replace(SubscriptionRow present, NewSubscription wanted) {
        var sqn = wanted.sqn().applyTo(present.sqn(), counter);
        if (!sqn.isNotBefore(present.sqn()) && sameCredentials(present, wanted)) {
            return new PutOutcome.SqnWouldRepeat();
        }
        if (wanted.sqn().last() != null && sqn.isExhausted()) {
            return new PutOutcome.SqnIsLast();
        }
        write(UPDATE, wanted, sqn);
        return new PutOutcome.Replaced(subscription(wanted, sqn));
    }

    private void write(String sql, NewSubscription wanted, SqnState sqn) {
        var set = wanted.credentials().algorithmSet();
        var sealed = vault.seal(wanted.supi(), wanted.credentials());
        jdbc.sql(sql)
                .param("supi", wanted.supi().value())
                .param("method", wanted.method().wireName())
                .param("algorithm", set.id())
                .param("choices", set.choices())
                .param("k", sealed.k().toArray())
                .param("opc", array(sealed.opc()))
                .param("topc", array(sealed.topc()))
                .param("amf", wanted.amf().toHex())
                .param("indLength", sqn.indLength())
                .param("ind", sqn.ind())
                .param("seq", sqn.seq())
                .param("scheme", sqn.scheme().name())
                .param("dif", sqn.dif())
                .update();
    }

    private boolean sameCredentials(SubscriptionRow present, NewSubscription wanted) {
        try (var credentials = vault.open(present)) {
            return credentials.matches(wanted.credentials());
        }
    }

    private static Subscription subscription(NewSubscription wanted, SqnState sqn) {
        return new Subscription(
                wanted.supi(), wanted.method(), wanted.credentials().algorithmSet(), wanted.amf(), sqn);
    }

    private static byte @Nullable [] array(@Nullable Octets octets) {
        return octets == null ? null : octets.toArray();
    }
}
