package io.akalab.udm.contextdata;

import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.DurableTransactions;
import io.akalab.udm.storage.GroupCommit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Subscriptions to changes, in the database. One that has expired is none, whether its row is still there or not. */
public final class SdmSubscriptionStore implements SdmSubscriptions {

    private static final String COLUMNS = "SELECT id, nf_instance_id, implicit_end, document, expires_at";
    private static final String FIND = COLUMNS + " FROM sdm_subscription WHERE supi = ? AND id = ? AND expires_at > ?";
    private static final String ALL = COLUMNS + " FROM sdm_subscription WHERE supi = ? AND expires_at > ? ORDER BY id";

    private final JdbcClient jdbc;
    private final DurableTransactions transactions;
    private final GroupCommit.Lane<SubscriptionWriter.Write, Boolean> additions;
    private final Clock clock;

    public SdmSubscriptionStore(
            JdbcTemplate jdbc, DurableTransactions transactions, GroupCommit groupCommit, Clock clock) {
        this.jdbc = JdbcClient.create(jdbc);
        this.transactions = transactions;
        this.additions = groupCommit.lane(new SubscriptionWriter(jdbc));
        this.clock = clock;
    }

    /**
     * Keeps a new subscription.
     *
     * @param unique whether the function's others for that subscriber end with it
     * @return false if there is no such subscriber
     * @throws io.akalab.udm.storage.StorageUnavailableException if the database does not answer
     */
    @Override
    public boolean add(Supi supi, DataSubscription subscription, boolean unique) {
        return additions.write(new SubscriptionWriter.Write(supi, subscription, unique));
    }

    /** All of a subscriber's. */
    @Override
    public List<DataSubscription> ofSubscriber(Supi supi) {
        return jdbc.sql(ALL)
                .params(supi.value(), now())
                .query((row, number) -> read(row))
                .list();
    }

    /**
     * Changes a subscription while nobody else can.
     *
     * @return what there is now; empty if there is no such subscription
     */
    @Override
    public Optional<DataSubscription> update(Supi supi, String id, UnaryOperator<DataSubscription> change) {
        return transactions.call(() -> jdbc.sql(FIND + " FOR UPDATE")
                .params(supi.value(), id, now())
                .query((row, number) -> read(row))
                .optional()
                .map(change)
                .map(this::write));
    }

    private DataSubscription write(DataSubscription changed) {
        jdbc.sql("UPDATE sdm_subscription SET document = ?, expires_at = ? WHERE id = ?")
                .params(changed.document(), changed.expiresAt().atOffset(ZoneOffset.UTC), changed.id())
                .update();
        return changed;
    }

    /** Ends a subscription; false if there is no such one. */
    @Override
    public boolean delete(Supi supi, String id) {
        return transactions.call(
                () -> jdbc.sql("DELETE FROM sdm_subscription WHERE supi = ? AND id = ? AND expires_at > ?")
                                .params(supi.value(), id, now())
                                .update()
                        > 0);
    }

    /** Ends those that a function made for as long as it serves the UE. */
    @Override
    public void endWith(Supi supi, String nfInstanceId) {
        transactions.run(
                () -> jdbc.sql("DELETE FROM sdm_subscription WHERE supi = ? AND nf_instance_id = ? AND implicit_end")
                        .params(supi.value(), nfInstanceId)
                        .update());
    }

    /** Deletes the rows of those that have expired, and tells how many there were. */
    public int deleteExpired() {
        return transactions.call(() -> jdbc.sql("DELETE FROM sdm_subscription WHERE expires_at <= ?")
                .param(now())
                .update());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static DataSubscription read(ResultSet row) throws SQLException {
        return new DataSubscription(
                row.getString("id"),
                row.getString("nf_instance_id"),
                row.getBoolean("implicit_end"),
                row.getString("document"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
