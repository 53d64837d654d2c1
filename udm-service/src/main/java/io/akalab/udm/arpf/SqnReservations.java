package io.akalab.udm.arpf;

import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.GroupCommit.BatchWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sets blocks of SEQ values aside. The rows stay locked from the read to the commit, so processes that share a database get
 * blocks of their own. A row that somebody else has locked is not waited for, since all other subscribers would wait with it.
 */
final class SqnReservations implements BatchWriter<SqnReservations.Request, SqnReservations.Reservation> {

    private static final String SELECT = "SELECT " + SubscriptionRow.COLUMNS
            + " FROM authentication_subscription WHERE supi = ANY(?) ORDER BY supi FOR UPDATE SKIP LOCKED";
    private static final String EXISTING = "SELECT supi FROM authentication_subscription WHERE supi = ANY(?)";
    private static final String UPDATE =
            "UPDATE authentication_subscription SET seq = ?, ind = ?, dif = ? WHERE supi = ?";

    /** Below every SQN there is. */
    static final Sqn ANY = new Sqn(0);

    /** How far ahead of the clock a block reaches for the clock's sake at most, in clock units: far less than D. */
    private static final long LONGEST_LEAD = 1024;

    /** Seconds, more than a request waits for its block: the clock must not have left the block by then. */
    private static final long SHORTEST_SPAN = 10;

    private final JdbcTemplate jdbc;
    private final int blockSize;
    private final Duration timeSpan;
    private final SqnSource source;

    SqnReservations(JdbcTemplate jdbc, ArpfProperties properties, SqnSource source) {
        this.jdbc = jdbc;
        this.blockSize = properties.sqnBlock();
        this.timeSpan = properties.cacheExpiry();
        this.source = source;
    }

    /**
     * Asks for SEQs above that of {@code above}.
     *
     * @param last what the lease before gave out last, where that is known, so that IND goes on from there
     */
    record Request(Supi supi, Sqn above, @Nullable Sqn last) {}

    /** What a request comes to. */
    sealed interface Reservation {}

    /** The SEQs after that of {@code last} up to {@code row.sqn().seq()}: none if SEQ has come to its end. */
    record Block(SubscriptionRow row, Sqn last) implements Reservation {}

    /** There is no such subscriber. */
    record Unknown() implements Reservation {}

    /** Somebody else has the row, such as an import that replaces it: to be tried again. */
    record Locked() implements Reservation {}

    @Override
    public List<Reservation> write(List<Request> requests) {
        var rows = lock(requests);
        var locked = locked(requests, rows);
        var reservations = new ArrayList<Reservation>();
        for (var request : requests) {
            var row = rows.get(request.supi());
            if (row == null) {
                reservations.add(locked.contains(request.supi().value()) ? new Locked() : new Unknown());
                continue;
            }
            var block = reserve(row, request);
            rows.put(request.supi(), block.row());
            reservations.add(block);
        }
        update(rows);
        return reservations;
    }

    /** Those among the rest that there are. */
    private Set<String> locked(List<Request> requests, Map<Supi, SubscriptionRow> rows) {
        var rest = requests.stream()
                .map(Request::supi)
                .filter(supi -> !rows.containsKey(supi))
                .map(Supi::value)
                .distinct()
                .toArray();
        if (rest.length == 0) {
            return Set.of();
        }
        return new HashSet<>(jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(EXISTING);
                    statement.setArray(1, connection.createArrayOf("VARCHAR", rest));
                    return statement;
                },
                (row, number) -> row.getString(1)));
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

    private Block reserve(SubscriptionRow row, Request request) {
        int indLength = row.sqn().indLength();
        if (!source.inds().fits(indLength)) {
            return new Block(row, row.sqn().last());
        }
        long glc = source.counter().read(row.sqn().scheme());
        var base = row.sqn().raisedTo(request.above().seq(indLength)).followingClock(glc);
        int lastInd = request.last() == null ? lastInd(base) : request.last().ind(indLength);
        var reserved = base.raisedTo(end(base, glc)).withInd(source.inds().after(lastInd, indLength));
        return new Block(row.withSqn(reserved), base.withInd(lastInd).last());
    }

    /** Where another UDM has left an IND of its own, one of ours by the SEQ rather than always our first. */
    private int lastInd(SqnState base) {
        return source.inds().contains(base.ind()) ? base.ind() : new Sqn(base.seq()).ind(base.indLength());
    }

    /** A block has {@code sqn-block} values, and as many as it takes to follow the clock while the lease is kept. */
    private long end(SqnState base, long glc) {
        long seconds = Math.max(timeSpan.toSeconds(), SHORTEST_SPAN);
        long whileKept = Math.min(seconds * base.scheme().ticksPerSecond(), LONGEST_LEAD);
        return base.seq() + Math.max(blockSize, base.lead(glc) + whileKept);
    }

    private void update(Map<Supi, SubscriptionRow> rows) {
        jdbc.batchUpdate(
                UPDATE,
                rows.values().stream()
                        .map(row -> new Object[] {
                            row.sqn().seq(),
                            row.sqn().ind(),
                            row.sqn().dif(),
                            row.supi().value()
                        })
                        .toList());
    }
}
