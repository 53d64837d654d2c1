package io.akalab.udm.arpf;

import io.akalab.crypto.identity.Supi;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Rows of subscribers that stay locked from the read to the commit, in one order everywhere, so that processes that share a
 * database never wait for each other in a circle.
 */
final class LockedRows {

    private static final String SELECT_FREE = "SELECT " + SubscriptionRow.COLUMNS
            + " FROM authentication_subscription WHERE supi = ANY(?) ORDER BY supi FOR UPDATE SKIP LOCKED";
    private static final String PRESENT = "SELECT supi FROM authentication_subscription WHERE supi = ANY(?)";
    private static final String UPDATE =
            "UPDATE authentication_subscription SET seq = ?, ind = ?, dif = ? WHERE supi = ?";

    private final JdbcTemplate jdbc;

    LockedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that nobody else has locked, in a map of the caller's own. */
    Map<Supi, SubscriptionRow> lockFree(Collection<Supi> supis) {
        return query(SELECT_FREE, supis, (row, number) -> SubscriptionRow.read(row)).stream()
                .collect(Collectors.toMap(SubscriptionRow::supi, row -> row, (a, b) -> a, HashMap::new));
    }

    /** Which of the others there are all the same: somebody else has them. */
    Set<Supi> presentBeside(Map<Supi, SubscriptionRow> locked, Collection<Supi> supis) {
        var others = supis.stream().filter(supi -> !locked.containsKey(supi)).toList();
        return others.isEmpty()
                ? Set.of()
                : new HashSet<>(query(PRESENT, others, (row, number) -> Supi.parse(row.getString(1))));
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

    private <T> List<T> query(String select, Collection<Supi> supis, RowMapper<T> mapper) {
        var values = supis.stream().map(Supi::value).distinct().toArray();
        return jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(select);
                    statement.setArray(1, connection.createArrayOf("VARCHAR", values));
                    return statement;
                },
                mapper);
    }
}
