package io.akalab.udm.events;

import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.events.AuthenticationEvents.Removal;
import io.akalab.udm.storage.GroupCommit.BatchWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Removes results. */
final class EventRemover implements BatchWriter<EventRemover.Doomed, Removal> {

    private static final String OF_ALL = "DELETE FROM authentication_event WHERE supi = ?";
    private static final String BY_ID = OF_ALL + " AND id = ?";
    private static final String OF_NETWORK = OF_ALL + " AND serving_network_name = ?";

    private final JdbcTemplate jdbc;
    private final EventReader reader;

    EventRemover(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.reader = new EventReader(jdbc);
    }

    /** Which results of whose are to go. */
    sealed interface Doomed {

        Supi supi();
    }

    /** The one of that id, if it is still there. */
    record ById(Supi supi, String id) implements Doomed {}

    /** The one of that serving network, or all. */
    record OfNetwork(Supi supi, @Nullable ServingNetworkName snn) implements Doomed {}

    @Override
    public List<Removal> write(List<Doomed> doomed) {
        return doomed.stream().map(this::remove).toList();
    }

    private Removal remove(Doomed doomed) {
        if (delete(doomed) > 0) {
            return Removal.REMOVED;
        }
        return reader.knows(doomed.supi()) ? Removal.UNKNOWN_EVENT : Removal.UNKNOWN_SUBSCRIBER;
    }

    private int delete(Doomed doomed) {
        var supi = doomed.supi().value();
        return switch (doomed) {
            case ById(var _, var id) -> jdbc.update(BY_ID, supi, id);
            case OfNetwork(var _, var snn) when snn != null -> jdbc.update(OF_NETWORK, supi, snn.value());
            case OfNetwork _ -> jdbc.update(OF_ALL, supi);
        };
    }
}
