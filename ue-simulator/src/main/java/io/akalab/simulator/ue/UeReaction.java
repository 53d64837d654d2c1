package io.akalab.simulator.ue;

import java.util.List;

/**
 * What a UE does when it receives a PDU.
 *
 * @param received what it understood
 * @param answers what it sends, in order
 */
public record UeReaction(NasPdu received, List<NasPdu> answers) {

    public UeReaction {
        answers = List.copyOf(answers);
    }
}
