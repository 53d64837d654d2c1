package io.akalab.udm.ueauthentication;

import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.GroupCommit;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * The results of authentications, the latest for each subscriber and serving network (TS 29.505, authentication-status).
 * They are on the disk when the operation returns.
 */
@Service
final class AuthenticationEvents {

    private final GroupCommit.Lane<EventWriter.NewEvent, Boolean> additions;
    private final GroupCommit.Lane<EventRemover.Removal, EventRemover.Outcome> removals;

    AuthenticationEvents(GroupCommit groupCommit, JdbcTemplate jdbc) {
        this.additions = groupCommit.lane(new EventWriter(jdbc));
        this.removals = groupCommit.lane(new EventRemover(jdbc));
    }

    /** Keeps a result in place of the one before, and answers with the id that it goes by. */
    String add(Supi supi, AuthenticationResult result) {
        var id = UUID.randomUUID().toString();
        boolean known = additions.write(new EventWriter.NewEvent(supi, id, result));
        if (!known) {
            throw UeAuthenticationProblems.userNotFound();
        }
        return id;
    }

    /** Removes a result, if it is still the latest. */
    void remove(Supi supi, String id) {
        switch (removals.write(new EventRemover.Removal(supi, id))) {
            case REMOVED -> {}
            case UNKNOWN_EVENT -> throw UeAuthenticationProblems.eventNotFound();
            case UNKNOWN_SUBSCRIBER -> throw UeAuthenticationProblems.userNotFound();
        }
    }
}
