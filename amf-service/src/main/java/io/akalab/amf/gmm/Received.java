package io.akalab.amf.gmm;

import io.akalab.nas.element.GmmCause;
import io.akalab.nas.message.GmmMessage;

/** What becomes of a NAS PDU from a UE (TS 24.501 clauses 4.4.4 and 7). */
sealed interface Received {

    /**
     * A message to be worked on.
     *
     * @param verified whether its MAC was right, and its COUNT new
     */
    record Message(GmmMessage message, boolean verified) implements Received {}

    /**
     * A message that cannot be worked on, and is answered with a cause.
     *
     * @param messageType the octet of its type
     */
    record Refused(GmmCause cause, int messageType, String reason) implements Received {}

    /** A PDU that is treated as if it had not come. */
    record Discarded(String reason) implements Received {}
}
