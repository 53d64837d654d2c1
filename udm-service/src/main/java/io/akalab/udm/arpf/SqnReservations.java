package io.akalab.udm.arpf;

import io.akalab.crypto.aka.Sqn;
import io.akalab.udm.arpf.ReservationSource.Request;
import io.akalab.udm.storage.GroupCommit.BatchWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sets blocks of SEQ values aside in the database; processes that share it get blocks of their own. */
final class SqnReservations implements BatchWriter<Request, SqnReservations.@Nullable Block> {

    /** Below every SQN there is. */
    static final Sqn ANY = new Sqn(0);

    private final LockedRows rows;
    private final SqnBlocks blocks;

    SqnReservations(JdbcTemplate jdbc, SqnBlocks blocks) {
        this.rows = new LockedRows(jdbc);
        this.blocks = blocks;
    }

    /** The SEQs after that of {@code last} up to {@code row.sqn().seq()}: none if SEQ has come to its end. */
    record Block(SubscriptionRow row, Sqn last) {}

    @Override
    public List<@Nullable Block> write(List<Request> requests) {
        var locked = rows.lock(requests.stream().map(Request::supi).toList());
        var reserved = new ArrayList<@Nullable Block>();
        for (var request : requests) {
            var row = locked.get(request.supi());
            if (row == null) {
                reserved.add(null);
                continue;
            }
            var block = reserve(row, request);
            locked.put(request.supi(), block.row());
            reserved.add(block);
        }
        rows.update(locked.values());
        return reserved;
    }

    private Block reserve(SubscriptionRow row, Request request) {
        var block = blocks.after(row.sqn(), request.above(), request.last());
        return new Block(row.withSqn(block.reserved()), block.last());
    }
}
