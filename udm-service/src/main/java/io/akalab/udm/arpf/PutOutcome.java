package io.akalab.udm.arpf;

/** What came of putting a subscription. */
public sealed interface PutOutcome {

    /** There was none before. */
    record Created(Subscription subscription) implements PutOutcome {}

    /** It took the place of another. */
    record Replaced(Subscription subscription) implements PutOutcome {}

    /** Its SQN is lower than the present one, with the same K and OPc: the USIM would be shown SQNs a second time. */
    record SqnWouldRepeat() implements PutOutcome {}
}
