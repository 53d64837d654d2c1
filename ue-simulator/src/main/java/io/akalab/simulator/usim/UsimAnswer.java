package io.akalab.simulator.usim;

import io.akalab.crypto.aka.AkaVector;
import io.akalab.crypto.aka.Auts;

/** What a USIM answers to a challenge (TS 33.102 clause 6.3.3). */
public sealed interface UsimAnswer {

    /** The network proved itself and the SQN is fresh: RES, CK and IK are in the vector. */
    record Accepted(AkaVector vector) implements UsimAnswer {}

    /** MAC-A is wrong: whoever sent this doesn't hold K. */
    record MacFailure() implements UsimAnswer {}

    /** MAC-A is right, but the SQN was used before, is too far ahead or too old. */
    record SynchFailure(Auts auts) implements UsimAnswer {}
}
