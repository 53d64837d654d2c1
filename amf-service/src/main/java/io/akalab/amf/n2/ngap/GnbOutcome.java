package io.akalab.amf.n2.ngap;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What became of a procedure with one gNB.
 *
 * @param gnb its identity
 * @param cause why it has refused, if it has
 * @param retryAfterSeconds after how long it may be asked again, if it said so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GnbOutcome(
        String gnb,
        Outcome outcome,
        @Nullable String cause,
        @Nullable Integer retryAfterSeconds) {

    /** How a gNB has answered. */
    enum Outcome {
        ACKNOWLEDGED,
        REFUSED,
        NO_ANSWER
    }
}
