package io.akalab.udm.contextdata;

import io.akalab.crypto.identity.ImsiRange;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.DurableTransactions;
import io.akalab.udm.storage.GroupCommit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registrations in the database. A subscriber's go with the subscriber. */
public final class RegistrationStore implements RegistrationSource {

    private static final String FIND =
            "SELECT r.resource, r.nf_instance_id, r.document FROM authentication_subscription s"
                    + " LEFT JOIN registration r ON r.supi = s.supi WHERE s.supi = ?";
    private static final String LOCK = "SELECT resource, nf_instance_id, document FROM registration"
            + " WHERE supi = ? AND resource = ? FOR UPDATE";

    // IMSIs of other lengths stand between those of the range.
    private static final String AMFS_OF_RANGE = "SELECT resource, nf_instance_id, document FROM registration"
            + " WHERE supi BETWEEN ? AND ? AND CHAR_LENGTH(supi) = ? AND resource IN (?, ?)";

    private final JdbcClient jdbc;
    private final DurableTransactions transactions;
    private final GroupCommit.Lane<RegistrationWriter.Write, RegistrationOutcome> writes;

    public RegistrationStore(JdbcTemplate jdbc, DurableTransactions transactions, GroupCommit groupCommit) {
        this.jdbc = JdbcClient.create(jdbc);
        this.transactions = transactions;
        this.writes = groupCommit.lane(new RegistrationWriter(jdbc));
    }

    /**
     * Registers a function. Of registrations at the same time the last one stays, and each other is told as replaced once.
     *
     * @throws io.akalab.udm.storage.StorageUnavailableException if the database does not answer
     */
    @Override
    public RegistrationOutcome put(Supi supi, Registration registration) {
        return writes.write(new RegistrationWriter.Write(supi, registration));
    }

    /** The registrations of a UE by their resources; empty if there is no such subscriber. */
    @Override
    public Optional<Map<String, Registration>> find(Supi supi) {
        var registrations = new TreeMap<String, Registration>();
        int rows = jdbc.sql(FIND)
                .param(supi.value())
                .query((row, number) -> add(registrations, row))
                .list()
                .size();
        return rows == 0 ? Optional.empty() : Optional.of(registrations);
    }

    /** The AMFs that subscribers of a range are registered at, one registration after the other. */
    public void forEachAmf(ImsiRange range, Consumer<Registration> action) {
        var first = range.first().value();
        jdbc.sql(AMFS_OF_RANGE)
                .params(first, range.last().value(), first.length(), Registration.AMF_3GPP, Registration.AMF_NON_3GPP)
                .query((RowCallbackHandler) row -> action.accept(read(row)));
    }

    private static boolean add(Map<String, Registration> registrations, ResultSet row) throws SQLException {
        if (row.getString("resource") != null) {
            var registration = read(row);
            registrations.put(registration.resource(), registration);
        }
        return true;
    }

    /**
     * Changes a registration's document while nobody else can.
     *
     * @param change the new document from the present one; what it throws leaves everything as it was
     * @return what is registered now; empty if nothing was
     */
    @Override
    public Optional<Registration> update(Supi supi, String resource, UnaryOperator<Registration> change) {
        return transactions.call(() -> jdbc.sql(LOCK)
                .params(supi.value(), resource)
                .query((row, number) -> read(row))
                .optional()
                .map(change)
                .map(changed -> write(supi, changed)));
    }

    private Registration write(Supi supi, Registration changed) {
        jdbc.sql("UPDATE registration SET nf_instance_id = ?, document = ? WHERE supi = ? AND resource = ?")
                .params(changed.nfInstanceId(), changed.document(), supi.value(), changed.resource())
                .update();
        return changed;
    }

    /** Removes a registration; false if there was none. */
    @Override
    public boolean delete(Supi supi, String resource) {
        return transactions.call(() -> jdbc.sql("DELETE FROM registration WHERE supi = ? AND resource = ?")
                        .params(supi.value(), resource)
                        .update()
                > 0);
    }

    private static Registration read(ResultSet row) throws SQLException {
        return new Registration(row.getString("resource"), row.getString("nf_instance_id"), row.getString("document"));
    }
}
