package io.akalab.ausf.ueauthentication;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The latest confirmed authentication of a subscriber.
 *
 * @param authEvent where the UDM keeps its record of it, null if the UDM did not take it
 */
record AuthenticationResult(Attempt attempt, @Nullable URI authEvent) {

    @Override
    public String toString() {
        return "AuthenticationResult[redacted]";
    }
}
