package io.akalab.crypto.aka;

/** What the home network makes of an AUTS (TS 33.102 clause 6.3.5). */
public sealed interface Resynchronization {

    /** MAC-S is right: this is the highest SQN that the USIM has accepted. */
    record Verified(Sqn sqnMs) implements Resynchronization {}

    /** MAC-S is wrong: the AUTS proves nothing and must change nothing. */
    record MacFailure() implements Resynchronization {}
}
