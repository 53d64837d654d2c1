package io.akalab.udm.arpf;

import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.GroupCommit.BatchWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets SQNs come as far as another UDM says, and leaves a window after each, from which the UDM may go on. There is no
 * outcome yet where somebody else has the row, such as an import that replaces it: this is to be tried again.
 */
final class AdvanceWriter implements BatchWriter<SqnAdvance, Optional<SqnAdvance.Outcome>> {

    private static final String USE_UP = "DELETE FROM sqn_grant WHERE supi = ? AND sqn < ? AND last_seq >= ?";

    private final LockedRows rows;
    private final JdbcTemplate jdbc;

    AdvanceWriter(JdbcTemplate jdbc) {
        this.rows = new LockedRows(jdbc);
        this.jdbc = jdbc;
    }

    @Override
    public List<Optional<SqnAdvance.Outcome>> write(List<SqnAdvance> advances) {
        var supis = advances.stream().map(SqnAdvance::supi).toList();
        var locked = rows.lockFree(supis);
        var others = rows.presentBeside(locked, supis);
        var outcomes = new ArrayList<Optional<SqnAdvance.Outcome>>();
        for (var advance : advances) {
            var row = locked.get(advance.supi());
            if (row == null) {
                boolean isThere = others.contains(advance.supi());
                outcomes.add(isThere ? Optional.empty() : Optional.of(SqnAdvance.Outcome.UNKNOWN_SUBSCRIBER));
                continue;
            }
            var outcome = judge(row.sqn(), advance);
            outcomes.add(Optional.of(outcome));
            var sqn = advance.sqn();
            if (outcome == SqnAdvance.Outcome.DONE && sqn != null) {
                locked.put(advance.supi(), row.withSqn(after(row.sqn(), sqn)));
            }
        }
        rows.update(locked.values());
        return outcomes;
    }

    private SqnAdvance.Outcome judge(SqnState present, SqnAdvance advance) {
        var expected = advance.expected();
        if (expected != null && !expected.equals(told(present))) {
            return SqnAdvance.Outcome.CONFLICT;
        }
        var sqn = advance.sqn();
        if (sqn == null) {
            return SqnAdvance.Outcome.DONE;
        }
        long seq = sqn.seq(present.indLength());
        if (seq > Sqn.maxSeq(present.indLength()) - SqnWindow.length(present.indLength())) {
            return SqnAdvance.Outcome.IS_LAST;
        }
        return isFree(present, advance.supi(), expected, sqn)
                ? SqnAdvance.Outcome.DONE
                : SqnAdvance.Outcome.WOULD_REPEAT;
    }

    /**
     * Whether nobody else has the SQN, nor the one before it, which some UDMs use and write the next one: they lie above all,
     * or are the UDM's by what it expects, or by what it was told.
     */
    private boolean isFree(SqnState present, Supi supi, @Nullable Sqn expected, Sqn sqn) {
        int indLength = present.indLength();
        if (expected != null) {
            var _ = useUp(supi, expected.value() + 1, expected.seq(indLength));
            return sqn.compareTo(expected) >= 0;
        }
        long seq = sqn.seq(indLength);
        return seq > present.seq() + 1 || useUp(supi, sqn.value(), seq + SqnWindow.stride(indLength) - 1);
    }

    /** Whether nobody has made use yet of an SQN below {@code above} that was told with SEQs up to a last one. */
    private boolean useUp(Supi supi, long above, long lastSeq) {
        return jdbc.update(USE_UP, supi.value(), above, lastSeq) > 0;
    }

    /** What whoever read or wrote last was told: the first SQN of the last window. */
    private static Sqn told(SqnState present) {
        long seq = present.seq() - SqnWindow.length(present.indLength()) + 1;
        return Sqn.of(Math.max(seq, 0), present.ind(), present.indLength());
    }

    /** With the window after the SQN set aside too; where it lies in a window already nothing changes. */
    private static SqnState after(SqnState present, Sqn sqn) {
        long end = sqn.seq(present.indLength()) + SqnWindow.length(present.indLength()) - 1;
        return end < present.seq() ? present : present.raisedTo(end).withInd(sqn.ind(present.indLength()));
    }
}
