package io.akalab.udm.events;

import io.akalab.crypto.identity.Supi;
import java.util.Optional;

/**
 * The results of authentications, the latest for each subscriber and serving network (TS 29.505, authentication-status).
 * They are kept for good when an operation returns.
 */
public interface AuthenticationEvents {

    /** Keeps a result in place of the one before, and answers with the id that it goes by; empty if there is no such user. */
    Optional<String> add(Supi supi, AuthenticationResult result);

    /** Removes a result, if it is still the latest. */
    Removal remove(Supi supi, String id);

    /** What came of removing one. */
    enum Removal {
        REMOVED,
        UNKNOWN_EVENT,
        UNKNOWN_SUBSCRIBER
    }
}
