package io.akalab.udm.arpf;

import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.GroupCommit.BatchWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sets blocks of SEQ values aside. The rows stay locked from the read to the commit, in one order everywhere, so processes
 * that share a database get blocks of their own and never wait for each other in a circle.
 */
final class SqnReservations implements BatchWriter<SqnReservations.Request, SqnReservations.@Nullable Block> {

    private static final String SELECT = "SELECT " + SubscriptionRow.COLUMNS
            + " FROM authentication_subscription WHERE supi = ANY(?) ORDER BY supi FOR UPDATE";
    private static final String UPDATE = "UPDATE authentication_subscription SET seq = ? WHERE supi = ?";

    private final JdbcTemplate jdbc;
    private final int blockSize;

    SqnReservations(JdbcTemplate jdbc, int blockSize) {
        this.jdbc = jdbc;
        this.blockSize = blockSize;
    }

    /** Asks for SEQ values higher than {@code above}. */
    record Request(Supi supi, long above) {}

    /** The values from {@code first} to {@code row.sqn().seq()}: none if SEQ has come to its end. */
    record Block(SubscriptionRow row, long first) {}

    @Override
    public List<@Nullable Block> write(List<Request> requests) {
        var rows = lock(requests);
        var blocks = new ArrayList<@Nullable Block>();
        for (var request : requests) {
            var row = rows.get(request.supi());
            if (row == null) {
                blocks.add(null);
                continue;
            }
            var block = reserve(row, request.above());
            rows.put(request.supi(), block.row());
            blocks.add(block);
        }
        update(rows);
        return blocks;
    }

    private Map<Supi, SubscriptionRow> lock(List<Request> requests) {
        var supis = requests.stream().map(r -> r.supi().value()).distinct().toArray();
        return jdbc
                .query(
                        connection -> {
                            var statement = connection.prepareStatement(SELECT);
                            statement.setArray(1, connection.createArrayOf("VARCHAR", supis));
                            return statement;
                        },
                        (row, number) -> SubscriptionRow.read(row))
                .stream()
                .collect(Collectors.toMap(SubscriptionRow::supi, row -> row, (a, b) -> a, HashMap::new));
    }

    private Block reserve(SubscriptionRow row, long above) {
        long base = Math.max(row.sqn().seq(), above);
        long last = Math.min(base + blockSize, Sqn.maxSeq(row.sqn().indLength()));
        return new Block(row.withSeq(last), base + 1);
    }

    private void update(Map<Supi, SubscriptionRow> rows) {
        jdbc.batchUpdate(
                UPDATE,
                rows.values().stream()
                        .map(row -> new Object[] {row.sqn().seq(), row.supi().value()})
                        .toList());
    }
}
