package io.akalab.udm.arpf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Supi;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;

/** Reads and writes many rows of {@code authentication_subscription} at once. */
final class SubscriptionStatements {

    private static final String SELECT =
            "SELECT " + SubscriptionRow.COLUMNS + " FROM authentication_subscription WHERE supi = ANY(?)";
    private static final String SELECT_FOR_UPDATE = SELECT + " ORDER BY supi FOR UPDATE";
    private static final String INSERT = "INSERT INTO authentication_subscription (authentication_method, algorithm_id,"
            + " algorithm_parameters, k, opc, topc, amf, ind_length, ind, seq, sqn_scheme, dif, supi)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "UPDATE authentication_subscription SET authentication_method = ?,"
            + " algorithm_id = ?, algorithm_parameters = ?, k = ?, opc = ?, topc = ?, amf = ?, ind_length = ?, ind = ?,"
            + " seq = ?, sqn_scheme = ?, dif = ? WHERE supi = ?";

    private static final String DELETE = "DELETE FROM authentication_subscription WHERE supi = ANY(?)";

    private final JdbcTemplate jdbc;

    SubscriptionStatements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<Supi, SubscriptionRow> read(Collection<Supi> supis) {
        return select(SELECT, supis);
    }

    /** The same with the rows locked until the transaction ends. */
    Map<Supi, SubscriptionRow> lock(Collection<Supi> supis) {
        return supis.isEmpty() ? Map.of() : select(SELECT_FOR_UPDATE, supis);
    }

    void insert(List<SubscriptionRow> rows) {
        write(INSERT, rows);
    }

    void update(List<SubscriptionRow> rows) {
        write(UPDATE, rows);
    }

    void delete(Collection<Supi> supis) {
        jdbc.update(statement(DELETE, supis));
    }

    private Map<Supi, SubscriptionRow> select(String sql, Collection<Supi> supis) {
        return jdbc.query(statement(sql, supis), (row, number) -> SubscriptionRow.read(row)).stream()
                .collect(Collectors.toMap(SubscriptionRow::supi, row -> row, (a, b) -> a, HashMap::new));
    }

    private static PreparedStatementCreator statement(String sql, Collection<Supi> supis) {
        var values = supis.stream().map(Supi::value).toArray();
        return connection -> {
            var statement = connection.prepareStatement(sql);
            statement.setArray(1, connection.createArrayOf("VARCHAR", values));
            return statement;
        };
    }

    private void write(String sql, List<SubscriptionRow> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows, rows.size(), SubscriptionStatements::set);
        }
    }

    private static void set(PreparedStatement statement, SubscriptionRow row) throws SQLException {
        var subscription = row.subscription();
        var sqn = row.sqn();
        statement.setString(1, subscription.method().wireName());
        statement.setString(2, subscription.algorithm().id());
        statement.setString(3, subscription.algorithm().choices());
        statement.setBytes(4, row.sealed().k().toArray());
        set(statement, 5, row.sealed().opc());
        set(statement, 6, row.sealed().topc());
        statement.setString(7, subscription.amf().toHex());
        statement.setInt(8, sqn.indLength());
        statement.setInt(9, sqn.ind());
        statement.setLong(10, sqn.seq());
        statement.setString(11, sqn.scheme().name());
        statement.setLong(12, sqn.dif());
        statement.setString(13, row.supi().value());
    }

    private static void set(PreparedStatement statement, int index, @Nullable Octets octets) throws SQLException {
        if (octets == null) {
            statement.setNull(index, Types.BINARY);
        } else {
            statement.setBytes(index, octets.toArray());
        }
    }
}
