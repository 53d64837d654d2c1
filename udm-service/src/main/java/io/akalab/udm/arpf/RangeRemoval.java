package io.akalab.udm.arpf;

import io.akalab.crypto.identity.ImsiRange;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.ChangeNotices;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Removes the subscribers of a range inside the transaction that is open, some hundreds at a time, and remembers how far the
 * SQNs of each had come (ADR 0007).
 */
final class RangeRemoval {

    // IMSIs of other lengths stand between those of the range.
    private static final String IN_RANGE = " WHERE supi BETWEEN ? AND ? AND CHAR_LENGTH(supi) = ?";
    // Without FOR UPDATE, with which H2 reads the range to its end each time.
    private static final String NEXT =
            "SELECT supi FROM authentication_subscription" + IN_RANGE + " AND supi > ? ORDER BY supi LIMIT 500";

    private final JdbcTemplate jdbc;
    private final SubscriptionStatements statements;
    private final ChangeNotices notices;
    private final FormerCredentials former;

    RangeRemoval(JdbcTemplate jdbc, ChangeNotices notices, FormerCredentials former) {
        this.jdbc = jdbc;
        this.statements = new SubscriptionStatements(jdbc);
        this.notices = notices;
        this.former = former;
    }

    /** Removes all of them; how many there were. */
    long remove(ImsiRange range) {
        var first = range.first().value();
        var last = range.last().value();
        jdbc.update("DELETE FROM authentication_event" + IN_RANGE, first, last, first.length());
        long removed = 0;
        for (var supis = next(range, ""); !supis.isEmpty(); ) {
            removed += remove(supis);
            supis = next(range, supis.getLast().value());
        }
        return removed;
    }

    private List<Supi> next(ImsiRange range, String after) {
        var first = range.first().value();
        return jdbc.query(
                NEXT,
                (row, number) -> Supi.parse(row.getString(1)),
                first,
                range.last().value(),
                first.length(),
                after);
    }

    private int remove(List<Supi> supis) {
        notices.announce(
                SubscriptionStore.CHANGED, supis.stream().map(Supi::value).toList());
        var rows = statements.lock(supis);
        former.remember(rows.values());
        statements.delete(rows.keySet());
        return rows.size();
    }
}
