package io.akalab.amf.gmm;

import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.security.NasCount;
import org.jspecify.annotations.Nullable;

/** What becomes of a NAS PDU from a UE (TS 24.501 clauses 4.4.4 and 7). */
sealed interface Received {

    /**
     * A message to be worked on.
     *
     * @param count the COUNT that it was protected with, if its MAC was right and its COUNT new
     * @param type how it was protected
     */
    record Message(GmmMessage message, @Nullable NasCount count, SecurityHeaderType type) implements Received {

        /** Whether its MAC was right, and its COUNT new. */
        boolean verified() {
            return count != null;
        }
    }

    /** A message under a security context that is not here, so that nobody can tell what it says. */
    record Foreign(String reason) implements Received {}

    /**
     * A message that cannot be worked on, and is answered with a cause.
     *
     * @param messageType the octet of its type
     */
    record Refused(GmmCause cause, int messageType, String reason) implements Received {}

    /** A PDU that is treated as if it had not come. */
    record Discarded(String reason) implements Received {}
}
