package io.akalab.udm.arpf;

import io.akalab.crypto.identity.Supi;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows of subscribers that stay locked from the read to the commit, in one order everywhere, so that processes that share a
 * database never wait for each other in a circle.
 */
final class LockedRows {

    private static final String SELECT = "SELECT " + SubscriptionRow.COLUMNS
            + " FROM authentication_subscription WHERE supi = ANY(?) ORDER BY supi FOR UPDATE";
    private static final String UPDATE =
            "UPDATE authentication_subscription SET seq = ?, ind = ?, dif = ? WHERE supi = ?";

    private final JdbcTemplate jdbc;

    LockedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that there are, in a map of the caller's own. */
    Map<Supi, SubscriptionRow> lock(Collection<Supi> supis) {
        var values = supis.stream().map(Supi::value).distinct().toArray();
        return jdbc
                .query(
                        connection -> {
                            var statement = connection.prepareStatement(SELECT);
                            statement.setArray(1, connection.createArrayOf("VARCHAR", values));
                            return statement;
                        },
                        (row, number) -> SubscriptionRow.read(row))
                .stream()
                .collect(Collectors.toMap(SubscriptionRow::supi, row -> row, (a, b) -> a, HashMap::new));
    }

    /** Writes down how far their SQNs have come. */
    void update(Collection<SubscriptionRow> rows) {
        jdbc.batchUpdate(
                UPDATE,
                rows.stream()
                        .map(row -> new Object[] {
                            row.sqn().seq(),
                            row.sqn().ind(),
                            row.sqn().dif(),
                            row.supi().value()
                        })
                        .toList());
    }
}
