package io.akalab.nas.security;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.SecurityHeaderType;

/** What becomes of a received PDU under a security context (TS 24.501 clause 4.4.3 and 4.4.4). */
public sealed interface Unprotected {

    /**
     * The MAC is right and the COUNT is new: the message counts.
     *
     * @param plain the plain message
     * @param count the COUNT that it was protected with
     */
    record Verified(Octets plain, NasCount count, SecurityHeaderType type) implements Unprotected {}

    /** The MAC is wrong: the message is discarded. */
    record MacFailure() implements Unprotected {}

    /** The MAC is right for a COUNT that was used before or passed over: the message is discarded. */
    record Replayed(NasCount count) implements Unprotected {}

    /** The message isn't protected at all; which plain messages count is clause 4.4.4's to say. */
    record NotProtected(Octets plain) implements Unprotected {}

    /** Octets that are no 5GMM message, or protected in a way that has no place in this direction. */
    record Malformed(String reason) implements Unprotected {}
}
