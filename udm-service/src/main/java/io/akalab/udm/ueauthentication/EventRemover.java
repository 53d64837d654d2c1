package io.akalab.udm.ueauthentication;

import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.GroupCommit.BatchWriter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Removes results by their ids. */
final class EventRemover implements BatchWriter<EventRemover.Removal, EventRemover.Outcome> {

    private static final String DELETE = "DELETE FROM authentication_event WHERE supi = ? AND id = ?";
    private static final String KNOWN = "SELECT COUNT(*) FROM authentication_subscription WHERE supi = ?";

    private final JdbcTemplate jdbc;

    EventRemover(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Which event of whose to remove. */
    record Removal(Supi supi, String id) {}

    /** What came of it. */
    enum Outcome {
        REMOVED,
        UNKNOWN_EVENT,
        UNKNOWN_SUBSCRIBER
    }

    @Override
    public List<Outcome> write(List<Removal> removals) {
        int[] counts = jdbc.batchUpdate(
                DELETE,
                removals.stream()
                        .map(removal -> new Object[] {removal.supi().value(), removal.id()})
                        .toList());
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < counts.length; i++) {
            outcomes.add(
                    counts[i] > 0 ? Outcome.REMOVED : whyNot(removals.get(i).supi()));
        }
        return outcomes;
    }

    private Outcome whyNot(Supi supi) {
        var known = jdbc.queryForObject(KNOWN, Integer.class, supi.value());
        return known != null && known > 0 ? Outcome.UNKNOWN_EVENT : Outcome.UNKNOWN_SUBSCRIBER;
    }
}
