package io.akalab.udm.udr;

import io.akalab.crypto.identity.Supi;
import io.akalab.sbi.client.UpstreamProblem;
import io.akalab.sbi.problem.Cause;
import io.akalab.udm.events.AuthenticationEvents;
import io.akalab.udm.events.AuthenticationResult;
import java.util.Optional;

/**
 * The results of authentications in a UDR. It knows no ids, so that an id says by itself which result it is of: the serving
 * network and the time.
 */
final class UdrEvents implements AuthenticationEvents {

    private static final int NOT_FOUND = 404;

    private final UdrClient udr;

    UdrEvents(UdrClient udr) {
        this.udr = udr;
    }

    @Override
    public Optional<String> add(Supi supi, AuthenticationResult result) {
        return udr.putAuthenticationStatus(supi, UdrEventMapper.toWire(result))
                ? Optional.of(UdrEventMapper.id(result))
                : Optional.empty();
    }

    /** A UDR that tells no results is asked to remove the one it has. */
    @Override
    public Removal remove(Supi supi, String id) {
        try {
            if (!UdrEventMapper.id(udr.authenticationStatus(supi)).equals(id)) {
                return Removal.UNKNOWN_EVENT;
            }
        } catch (UpstreamProblem e) {
            if (e.upstreamStatus() == NOT_FOUND) {
                return e.hasCause(Cause.USER_NOT_FOUND) ? Removal.UNKNOWN_SUBSCRIBER : Removal.UNKNOWN_EVENT;
            }
        }
        udr.deleteAuthenticationStatus(supi);
        return Removal.REMOVED;
    }
}
