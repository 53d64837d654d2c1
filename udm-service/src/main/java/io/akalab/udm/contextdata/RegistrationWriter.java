package io.akalab.udm.contextdata;

import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.GroupCommit.BatchWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes registrations, each of which learns which one it replaced: the rows are locked from reading to writing, in one order
 * everywhere, so that of registrations at the same time each replaces another.
 */
final class RegistrationWriter implements BatchWriter<RegistrationWriter.Write, RegistrationOutcome> {

    private static final String SELECT = "SELECT supi, resource, nf_instance_id, document FROM registration"
            + " WHERE supi = ANY(?) ORDER BY supi, resource FOR UPDATE";
    private static final String UPDATE =
            "UPDATE registration SET nf_instance_id = ?, document = ? WHERE resource = ? AND supi = ?";
    private static final String INSERT = "INSERT INTO registration (nf_instance_id, document, resource, supi)"
            + " SELECT CAST(? AS VARCHAR(36)), CAST(? AS VARCHAR(131072)), CAST(? AS VARCHAR(32)), supi"
            + " FROM authentication_subscription WHERE supi = ?";

    private final JdbcTemplate jdbc;

    RegistrationWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A registration to keep. */
    record Write(Supi supi, Registration registration) {

        private Key key() {
            return new Key(supi.value(), registration.resource());
        }
    }

    private record Key(String supi, String resource) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int bySupi = supi.compareTo(other.supi);
            return bySupi == 0 ? resource.compareTo(other.resource) : bySupi;
        }

        @Override
        public String toString() {
            return "Key[resource=" + resource + ", redacted]";
        }
    }

    @Override
    public List<RegistrationOutcome> write(List<Write> writes) {
        var present = lock(writes);
        var latest = new TreeMap<Key, Write>();
        writes.forEach(write -> latest.put(write.key(), write));
        update(latest, present.keySet());
        var unknown = insert(latest, present.keySet());
        var outcomes = new ArrayList<RegistrationOutcome>();
        for (var write : writes) {
            var before = present.put(write.key(), write.registration());
            outcomes.add(outcome(before, unknown.contains(write.key())));
        }
        return outcomes;
    }

    private static RegistrationOutcome outcome(@Nullable Registration before, boolean isUnknown) {
        if (isUnknown) {
            return new RegistrationOutcome.UnknownSubscriber();
        }
        return before == null ? new RegistrationOutcome.Created() : new RegistrationOutcome.Replaced(before);
    }

    private Map<Key, Registration> lock(List<Write> writes) {
        var supis =
                writes.stream().map(write -> write.supi().value()).distinct().toArray();
        var present = new HashMap<Key, Registration>();
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(SELECT);
                    statement.setArray(1, connection.createArrayOf("VARCHAR", supis));
                    return statement;
                },
                row -> {
                    var registration = new Registration(
                            row.getString("resource"), row.getString("nf_instance_id"), row.getString("document"));
                    present.put(new Key(row.getString("supi"), registration.resource()), registration);
                });
        return present;
    }

    private void update(Map<Key, Write> latest, Set<Key> present) {
        var updates = latest.entrySet().stream()
                .filter(entry -> present.contains(entry.getKey()))
                .map(entry -> parameters(entry.getValue()))
                .toList();
        if (!updates.isEmpty()) {
            jdbc.batchUpdate(UPDATE, updates);
        }
    }

    /** Those that there is no subscriber for. */
    private Set<Key> insert(Map<Key, Write> latest, Set<Key> present) {
        var first = latest.entrySet().stream()
                .filter(entry -> !present.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        var unknown = new HashSet<Key>();
        if (!first.isEmpty()) {
            int[] counts = jdbc.batchUpdate(
                    INSERT, first.stream().map(RegistrationWriter::parameters).toList());
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == 0) {
                    unknown.add(first.get(i).key());
                }
            }
        }
        return unknown;
    }

    /** In the order that both statements take them. */
    private static Object[] parameters(Write write) {
        var registration = write.registration();
        return new Object[] {
            registration.nfInstanceId(),
            registration.document(),
            registration.resource(),
            write.supi().value()
        };
    }
}
