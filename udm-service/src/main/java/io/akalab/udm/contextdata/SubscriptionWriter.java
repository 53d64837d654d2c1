package io.akalab.udm.contextdata;

import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.GroupCommit.BatchWriter;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes new subscriptions. */
final class SubscriptionWriter implements BatchWriter<SubscriptionWriter.Write, Boolean> {

    private static final String INSERT = "INSERT INTO sdm_subscription"
            + " (id, nf_instance_id, implicit_end, document, expires_at, supi)"
            + " SELECT CAST(? AS VARCHAR(36)), CAST(? AS VARCHAR(36)), CAST(? AS BOOLEAN), CAST(? AS VARCHAR(131072)),"
            + " CAST(? AS TIMESTAMP(6) WITH TIME ZONE), supi FROM authentication_subscription WHERE supi = ?";
    private static final String DELETE_OTHERS = "DELETE FROM sdm_subscription WHERE supi = ? AND nf_instance_id = ?";

    private final JdbcTemplate jdbc;

    SubscriptionWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A subscription to keep; a unique one takes the place of all others of its function. */
    record Write(Supi supi, DataSubscription subscription, boolean unique) {}

    /** Answers for each whether there is such a subscriber. */
    @Override
    public List<Boolean> write(List<Write> writes) {
        var ordered = writes.stream()
                .sorted(Comparator.comparing(write -> write.supi().value()))
                .toList();
        deleteOthers(ordered);
        int[] counts = jdbc.batchUpdate(
                INSERT, ordered.stream().map(SubscriptionWriter::parameters).toList());
        var unknown = new HashSet<String>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                unknown.add(ordered.get(i).subscription().id());
            }
        }
        return writes.stream()
                .map(write -> !unknown.contains(write.subscription().id()))
                .toList();
    }

    private void deleteOthers(List<Write> writes) {
        var unique = writes.stream()
                .filter(Write::unique)
                .map(write ->
                        new Object[] {write.supi().value(), write.subscription().nfInstanceId()})
                .toList();
        if (!unique.isEmpty()) {
            jdbc.batchUpdate(DELETE_OTHERS, unique);
        }
    }

    private static Object[] parameters(Write write) {
        var subscription = write.subscription();
        return new Object[] {
            subscription.id(),
            subscription.nfInstanceId(),
            subscription.implicitEnd(),
            subscription.document(),
            subscription.expiresAt().atOffset(ZoneOffset.UTC),
            write.supi().value()
        };
    }
}
