package io.akalab.udm.arpf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.ImsiRange;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.ChangeNotices;
import io.akalab.udm.storage.DurableTransactions;
import io.akalab.udm.storage.SealBrokenException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The authentication subscriptions in the database. A change takes effect at once in this process, and as soon as they hear
 * of it in others (ADR 0007).
 */
public final class SubscriptionStore {

    /** What others are told of: the SUPI of a subscription that was replaced or removed. */
    static final String CHANGED = "authentication-subscription";

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
    private final ChangeNotices notices;
    private final CredentialVault vault;
    private final FormerCredentials former;
    private final RangeRemoval removal;
    private final SqnLeases leases;
    private final GlobalCounter counter;

    SubscriptionStore(
            JdbcTemplate jdbc,
            DurableTransactions transactions,
            ChangeNotices notices,
            CredentialVault vault,
            FormerCredentials former,
            SqnLeases leases,
            GlobalCounter counter) {
        this.jdbc = JdbcClient.create(jdbc);
        this.transactions = transactions;
        this.notices = notices;
        this.vault = vault;
        this.former = former;
        this.removal = new RangeRemoval(jdbc, notices, former);
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
            notices.announce(CHANGED, supi.value());
            row(supi, BY_SUPI + " FOR UPDATE").ifPresent(former::remember);
            jdbc.sql("DELETE FROM authentication_event WHERE supi = ?")
                    .param(supi.value())
                    .update();
            return jdbc.sql("DELETE FROM authentication_subscription WHERE supi = ?")
                            .param(supi.value())
                            .update()
                    > 0;
        });
    }

    /** Deletes those of a range as {@link #delete(Supi)} does one; how many there were. */
    public long delete(ImsiRange range) {
        try {
            return transactions.call(() -> removal.remove(range));
        } finally {
            leases.dropIf(range::contains);
        }
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
        return fresh(wanted, wanted.sqn().start(counter))
                .<PutOutcome>map(sqn -> {
                    write(INSERT, wanted, sqn);
                    return new PutOutcome.Created(subscription(wanted, sqn));
                })
                .orElseGet(PutOutcome.SqnWouldRepeat::new);
    }

    private PutOutcome replace(SubscriptionRow present, NewSubscription wanted) {
        notices.announce(CHANGED, wanted.supi().value());
        var sqn = wanted.sqn().applyTo(present.sqn(), counter);
        if (wanted.sqn().last() != null && sqn.isExhausted()) {
            return new PutOutcome.SqnIsLast();
        }
        boolean goesBack = !sqn.isNotBefore(present.sqn());
        if (!isSameCard(present, wanted, goesBack)) {
            return changeCard(present, wanted, sqn);
        }
        if (goesBack) {
            return new PutOutcome.SqnWouldRepeat();
        }
        write(UPDATE, wanted, sqn);
        return new PutOutcome.Replaced(subscription(wanted, sqn));
    }

    private PutOutcome changeCard(SubscriptionRow present, NewSubscription wanted, SqnState asked) {
        return fresh(wanted, asked)
                .<PutOutcome>map(sqn -> {
                    former.remember(present);
                    write(UPDATE, wanted, sqn);
                    return new PutOutcome.Replaced(subscription(wanted, sqn));
                })
                .orElseGet(PutOutcome.SqnWouldRepeat::new);
    }

    /**
     * The SQN for credentials that the subscriber does not have at present, but may have had: then SQNs go on where they
     * were. Who asks for a lower one starts over, but not while another UDM may still have values of before.
     */
    private Optional<SqnState> fresh(NewSubscription wanted, SqnState asked) {
        var before = former.find(wanted).orElse(null);
        if (before == null || asked.isNotBefore(before.sqn())) {
            return Optional.of(asked);
        }
        if (wanted.sqn().last() != null) {
            return before.mayBeLeased() ? Optional.empty() : Optional.of(asked);
        }
        return Optional.of(before.goOn(asked, counter));
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
        former.forget(wanted);
    }

    /** Credentials that nobody can open are no other card's where that would let SQNs go back. */
    private boolean isSameCard(SubscriptionRow present, NewSubscription wanted, boolean goesBack) {
        try (var credentials = vault.open(present)) {
            return credentials.matches(wanted.credentials());
        } catch (SealBrokenException e) {
            if (goesBack) {
                throw e;
            }
            return true;
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
