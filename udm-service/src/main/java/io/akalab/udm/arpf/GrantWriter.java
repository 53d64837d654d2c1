package io.akalab.udm.arpf;

import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.GroupCommit.BatchWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sets a window of SEQs aside for each reader, and remembers it until it is made use of or has grown old. */
final class GrantWriter implements BatchWriter<Supi, GrantWriter.Outcome> {

    private static final String INSERT = "INSERT INTO sqn_grant (supi, sqn, last_seq, granted_at) VALUES (?, ?, ?, ?)";

    /** Old ones, and those of a card before, whose SQNs were higher. */
    private static final String FORGET = "DELETE FROM sqn_grant WHERE supi = ? AND (granted_at < ? OR sqn >= ?)";

    /** Longer than any UDM takes from reading to writing. */
    private static final Duration MEMORY = Duration.ofMinutes(5);

    private final LockedRows rows;
    private final JdbcTemplate jdbc;
    private final GlobalCounter counter;
    private final InstantSource clock;

    GrantWriter(JdbcTemplate jdbc, InstantSource clock) {
        this.rows = new LockedRows(jdbc);
        this.jdbc = jdbc;
        this.counter = new GlobalCounter(clock);
        this.clock = clock;
    }

    /** What a reader gets. */
    sealed interface Outcome {}

    /** A row as it was before, and the SQN that the reader is told; null if SEQ has come to its end. */
    record Grant(SubscriptionRow row, @Nullable Sqn sqn) implements Outcome {}

    /** There is no such subscriber. */
    record Unknown() implements Outcome {}

    /** Somebody else has the row, such as an import that replaces it: to be tried again. */
    record Locked() implements Outcome {}

    @Override
    public List<Outcome> write(List<Supi> readers) {
        var locked = rows.lockFree(readers);
        var others = rows.presentBeside(locked, readers);
        var grants = new ArrayList<Outcome>();
        var windows = new ArrayList<Window>();
        for (var supi : readers) {
            var row = locked.get(supi);
            if (row == null) {
                grants.add(others.contains(supi) ? new Locked() : new Unknown());
                continue;
            }
            var first = first(row.sqn());
            grants.add(new Grant(row, first == null ? null : first.last()));
            if (first != null) {
                var window = new Window(supi, first.last(), first.seq() + SqnWindow.length(first.indLength()) - 1);
                locked.put(supi, row.withSqn(first.raisedTo(window.lastSeq())));
                windows.add(window);
            }
        }
        rows.update(locked.values());
        remember(windows);
        return grants;
    }

    private record Window(Supi supi, Sqn told, long lastSeq) {}

    private void remember(List<Window> windows) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate(
                FORGET,
                windows.stream()
                        .map(window -> new Object[] {
                            window.supi().value(),
                            now.minus(MEMORY),
                            window.told().value()
                        })
                        .toList());
        jdbc.batchUpdate(
                INSERT,
                windows.stream()
                        .map(window -> new Object[] {
                            window.supi().value(), window.told().value(), window.lastSeq(), now
                        })
                        .toList());
    }

    /** The first SQN of the next window; null if there is no room for one. */
    private @Nullable SqnState first(SqnState present) {
        long glc = counter.read(present.scheme());
        var base = present.followingClock(glc);
        long seq = base.next(base.seq(), glc);
        int indLength = base.indLength();
        if (seq > Sqn.maxSeq(indLength) - SqnWindow.length(indLength)) {
            return null;
        }
        return base.raisedTo(seq).withInd((base.ind() + 1) & ((1 << indLength) - 1));
    }
}
