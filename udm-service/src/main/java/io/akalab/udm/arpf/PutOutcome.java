package io.akalab.udm.arpf;

/** What came of putting a subscription. */
public sealed interface PutOutcome {

    /** There was none before. */
    record Created(Subscription subscription) implements PutOutcome {}

    /** It took the place of another. */
    record Replaced(Subscription subscription) implements PutOutcome {}

    /** Its SQN is lower than the present one of the same algorithm and secrets: a USIM would be shown SQNs a second time. */
    record SqnWouldRepeat() implements PutOutcome {}

    /** With the length of IND that the subscription has, no SQN comes after the one that was given. */
    record SqnIsLast() implements PutOutcome {}
}
