package io.akalab.udm.arpf;

import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Supi;
import org.jspecify.annotations.Nullable;

/**
 * What another UDM wants a subscriber's SQN to be.
 *
 * @param expected what it must be at the moment; null if the UDM does not say
 * @param sqn what it is to be; null where only {@code expected} is to be looked at
 */
public record SqnAdvance(
        Supi supi, @Nullable Sqn expected, @Nullable Sqn sqn) {

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** Somebody else has come further since {@code expected} was true. */
        CONFLICT,
        /** SQNs that are set aside for somebody else would be used a second time. */
        WOULD_REPEAT,
        /** Hardly an SQN would come after it. */
        IS_LAST,
        UNKNOWN_SUBSCRIBER
    }
}
