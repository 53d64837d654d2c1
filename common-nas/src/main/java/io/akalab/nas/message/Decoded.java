package io.akalab.nas.message;

import io.akalab.nas.element.GmmCause;

/** What becomes of received octets (TS 24.501 clause 7). */
public sealed interface Decoded {

    /** A message of known type with all that it must have. */
    record Message(GmmMessage message) implements Decoded {}

    /**
     * A message that the receiver answers with a 5GMM Status of {@code cause}, or as its procedure says.
     *
     * @param messageType the octet of the message type
     * @param reason in words, without anything of the message's content
     */
    record Refused(GmmCause cause, int messageType, String reason) implements Decoded {}

    /** Octets that the receiver ignores: too short to be a message, of another protocol, or still protected. */
    record Ignored(String reason) implements Decoded {}
}
