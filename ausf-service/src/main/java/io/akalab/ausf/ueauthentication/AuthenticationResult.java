package io.akalab.ausf.ueauthentication;

import io.akalab.crypto.identity.Supi;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The latest confirmed authentication of a subscriber.
 *
 * @param servingNetworkName for which it was
 * @param authEvent where the UDM keeps its record of it, null if the UDM did not take it
 */
record AuthenticationResult(
        Supi supi, String servingNetworkName, @Nullable URI authEvent) {

    @Override
    public String toString() {
        return "AuthenticationResult[redacted]";
    }
}
