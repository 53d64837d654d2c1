package io.akalab.udm.events;

import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.GroupCommit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** The results in the UDM's own database. */
@Service
public final class DatabaseEvents implements AuthenticationEvents {

    private final GroupCommit.Lane<EventWriter.NewEvent, Boolean> additions;
    private final GroupCommit.Lane<EventRemover.Doomed, Removal> removals;
    private final EventReader reader;

    DatabaseEvents(GroupCommit groupCommit, JdbcTemplate jdbc) {
        this.additions = groupCommit.lane(new EventWriter(jdbc));
        this.removals = groupCommit.lane(new EventRemover(jdbc));
        this.reader = new EventReader(jdbc);
    }

    @Override
    public Optional<String> add(Supi supi, AuthenticationResult result) {
        var id = UUID.randomUUID().toString();
        boolean known = additions.write(new EventWriter.NewEvent(supi, id, result));
        return known ? Optional.of(id) : Optional.empty();
    }

    @Override
    public Removal remove(Supi supi, String id) {
        return removals.write(new EventRemover.ById(supi, id));
    }

    /** Removes the result of a serving network, or those of all where none is named. */
    public Removal remove(Supi supi, @Nullable ServingNetworkName snn) {
        return removals.write(new EventRemover.OfNetwork(supi, snn));
    }

    /** The latest result of a serving network, or of all where none is named. */
    public Optional<AuthenticationResult> latest(Supi supi, @Nullable ServingNetworkName snn) {
        return reader.latest(supi, snn);
    }

    /** Whether there is such a subscriber, with results or without. */
    public boolean knows(Supi supi) {
        return reader.knows(supi);
    }
}
