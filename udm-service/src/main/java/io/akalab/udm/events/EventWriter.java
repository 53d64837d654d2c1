package io.akalab.udm.events;

import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.GroupCommit.BatchWriter;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes results: most take the place of an earlier one, the others are the first of their serving network. */
final class EventWriter implements BatchWriter<EventWriter.NewEvent, Boolean> {

    private static final String UPDATE = "UPDATE authentication_event SET id = ?, nf_instance_id = ?, success = ?,"
            + " time_stamp = ?, auth_type = ? WHERE serving_network_name = ? AND supi = ?";
    private static final String INSERT = "INSERT INTO authentication_event"
            + " (id, nf_instance_id, success, time_stamp, auth_type, serving_network_name, supi)"
            + " SELECT CAST(? AS VARCHAR(36)), CAST(? AS VARCHAR(36)), CAST(? AS BOOLEAN),"
            + " CAST(? AS TIMESTAMP(6) WITH TIME ZONE), CAST(? AS VARCHAR(32)), CAST(? AS VARCHAR(64)), supi"
            + " FROM authentication_subscription WHERE supi = ?";

    private final JdbcTemplate jdbc;

    EventWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A result to keep; its id is the event's. */
    record NewEvent(Supi supi, String id, AuthenticationResult result) {

        private String key() {
            return supi.value() + ' ' + result.snn().value();
        }
    }

    /** Answers for each whether there is such a subscriber. Rows are locked in one order everywhere. */
    @Override
    public List<Boolean> write(List<NewEvent> events) {
        var latest = new TreeMap<String, NewEvent>();
        events.forEach(event -> latest.put(event.key(), event));
        var first = untouched(UPDATE, latest.values());
        var unknown = new HashSet<String>();
        untouched(INSERT, first).forEach(event -> unknown.add(event.key()));
        return events.stream().map(event -> !unknown.contains(event.key())).toList();
    }

    /** Runs a statement for each event, and answers with those that it found no row for. */
    private List<NewEvent> untouched(String sql, Collection<NewEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        int[] counts = jdbc.batchUpdate(
                sql, events.stream().map(EventWriter::parameters).toList());
        var untouched = new ArrayList<NewEvent>();
        int i = 0;
        for (var event : events) {
            if (counts[i++] == 0) {
                untouched.add(event);
            }
        }
        return untouched;
    }

    /** In the order that both statements take them. */
    private static Object[] parameters(NewEvent event) {
        var result = event.result();
        return new Object[] {
            event.id(),
            result.nfInstanceId(),
            result.success(),
            result.timeStamp().atOffset(ZoneOffset.UTC),
            result.authType(),
            result.snn().value(),
            event.supi().value()
        };
    }
}
