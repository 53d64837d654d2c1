package io.akalab.udm.arpf;

import io.akalab.crypto.aka.HomeAv;

/** What came of asking for a vector. */
public sealed interface VectorOutcome {

    /** A fresh vector of the subscriber's method, whose SQN was never used before and never will be again. */
    record Issued(HomeAv vector) implements VectorOutcome {}

    /** There is no such subscriber. */
    record UnknownSubscriber() implements VectorOutcome {}

    /** The MAC-S of an AUTS is wrong: nothing was changed. */
    record ResynchronizationRefused() implements VectorOutcome {}

    /** Every SEQ has been used (TS 33.102 Annex C.1.2): the subscriber needs a new K. */
    record SequenceExhausted() implements VectorOutcome {}
}
