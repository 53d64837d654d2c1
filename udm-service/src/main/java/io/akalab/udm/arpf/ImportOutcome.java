package io.akalab.udm.arpf;

/** What came of one subscription of an import. */
public enum ImportOutcome {
    /** There was none before. */
    CREATED,
    /** It took the place of another. */
    REPLACED,
    /** The same was there already, with an SQN that is not lower. */
    UNCHANGED,
    /** Another is there, and replacing was not asked for. */
    DIFFERS,
    /** With the length of IND that the subscriber has, no SQN comes after the one that was given. */
    SQN_IS_LAST
}
