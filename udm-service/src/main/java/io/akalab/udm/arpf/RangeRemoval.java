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
    private static final String NEXT = "SELECT " + SubscriptionRow.COLUMNS + " FROM authentication_subscription"
            + IN_RANGE + " AND supi > ? ORDER BY supi LIMIT 500 FOR UPDATE";

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
        var after = "";
        for (var rows = next(range, after); !rows.isEmpty(); rows = next(range, after)) {
            remove(rows);
            removed += rows.size();
            after = rows.getLast().supi().value();
        }
        return removed;
    }

    private List<SubscriptionRow> next(ImsiRange range, String after) {
        var first = range.first().value();
        return jdbc.query(
                NEXT,
                (row, number) -> SubscriptionRow.read(row),
                first,
                range.last().value(),
                first.length(),
                after);
    }

    private void remove(List<SubscriptionRow> rows) {
        var supis = rows.stream().map(SubscriptionRow::supi).toList();
        notices.announce(
                SubscriptionStore.CHANGED, supis.stream().map(Supi::value).toList());
        former.remember(rows);
        statements.delete(supis);
    }
}
