package io.akalab.lab.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.akalab.lab.ladder.Ladder;
import java.util.List;

/** All that the demo shows. */
record DemoReport(String supi, String outcome, List<FlowLine> flow, Ladder ladder) {

    static final String REGISTERED = "registered";

    /** Whether the UE is registered and every key agrees. */
    @JsonProperty
    boolean succeeded() {
        return outcome.equals(REGISTERED) && ladder.agrees();
    }

    @Override
    public String toString() {
        return "DemoReport[" + outcome + "]";
    }
}
