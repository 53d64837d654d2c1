package io.akalab.amf.seaf;

/** What the AUSF answers to a request for authentication. */
public sealed interface ChallengeResult {

    /** A challenge for the UE. */
    record Issued(Challenge challenge) implements ChallengeResult {}

    /**
     * No challenge.
     *
     * @param cause the SBI cause, such as {@code USER_NOT_FOUND}
     */
    record Refused(String cause) implements ChallengeResult {}
}
