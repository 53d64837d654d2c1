package io.akalab.lab.ladder;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One result of the ladder and who has it.
 *
 * @param step how the first of them made it
 * @param used whether the run needed it, or both sides made it from what they had for the sake of completeness
 */
public record Rung(Step step, List<Holder> holders, boolean used) {

    public Rung {
        holders = List.copyOf(holders);
    }

    /**
     * A side that derived the result for itself.
     *
     * @param name such as {@code UE} or {@code AMF}
     * @param output in hex
     */
    public record Holder(String name, String output) {

        @Override
        public String toString() {
            return "Holder[" + name + "]";
        }
    }

    /** Whether more than one side has it and all have the same. */
    @JsonProperty
    public boolean agrees() {
        return holders.size() > 1
                && holders.stream().map(Holder::output).distinct().count() == 1;
    }

    /** What it is for. */
    @JsonProperty
    public String group() {
        return Group.of(step.name()).title();
    }
}
