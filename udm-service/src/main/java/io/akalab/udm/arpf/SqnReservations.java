package io.akalab.udm.arpf;

import io.akalab.crypto.aka.Sqn;
import io.akalab.udm.arpf.ReservationSource.Request;
import io.akalab.udm.storage.GroupCommit.BatchWriter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sets blocks of SEQ values aside in the database; processes that share it get blocks of their own. A row that somebody else
 * has locked is not waited for, since all other subscribers would wait with it.
 */
final class SqnReservations implements BatchWriter<Request, SqnReservations.Outcome> {

    /** Below every SQN there is. */
    static final Sqn ANY = new Sqn(0);

    private final LockedRows rows;
    private final SqnBlocks blocks;

    SqnReservations(JdbcTemplate jdbc, SqnBlocks blocks) {
        this.rows = new LockedRows(jdbc);
        this.blocks = blocks;
    }

    /** What a request comes to. */
    sealed interface Outcome {}

    /** The SEQs after that of {@code last} up to {@code row.sqn().seq()}: none if SEQ has come to its end. */
    record Block(SubscriptionRow row, Sqn last) implements Outcome {}

    /** There is no such subscriber. */
    record Unknown() implements Outcome {}

    /** Somebody else has the row, such as an import that replaces it: to be tried again. */
    record Locked() implements Outcome {}

    @Override
    public List<Outcome> write(List<Request> requests) {
        var supis = requests.stream().map(Request::supi).toList();
        var locked = rows.lockFree(supis);
        var others = rows.presentBeside(locked, supis);
        var outcomes = new ArrayList<Outcome>();
        for (var request : requests) {
            var row = locked.get(request.supi());
            if (row == null) {
                outcomes.add(others.contains(request.supi()) ? new Locked() : new Unknown());
                continue;
            }
            var block = reserve(row, request);
            locked.put(request.supi(), block.row());
            outcomes.add(block);
        }
        rows.update(locked.values());
        return outcomes;
    }

    private Block reserve(SubscriptionRow row, Request request) {
        var block = blocks.after(row.sqn(), request.above(), request.last());
        return new Block(row.withSqn(block.reserved()), block.last());
    }
}
