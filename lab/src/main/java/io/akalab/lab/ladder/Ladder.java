package io.akalab.lab.ladder;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rungs that several sides climbed, each side for itself. */
public record Ladder(List<Rung> rungs) {

    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /** Whether every rung stands on both sides alike, and there are some. */
    @JsonProperty
    public boolean agrees() {
        return !rungs.isEmpty() && rungs.stream().allMatch(Rung::agrees);
    }

    /** Puts together what each side tells, in the order of its first mention. */
    public static final class Builder {

        private final Map<String, Step> steps = new LinkedHashMap<>();
        private final Map<String, List<Rung.Holder>> holders = new LinkedHashMap<>();

        /** Notes that a side derived something; of two derivations of one name by one side the later counts. */
        public void add(String side, Step step) {
            steps.put(step.name(), step);
            var known = holders.computeIfAbsent(step.name(), _ -> new ArrayList<>());
            known.removeIf(holder -> holder.name().equals(side));
            known.add(new Rung.Holder(side, step.output()));
        }

        public Ladder build() {
            return new Ladder(steps.values().stream()
                    .map(step -> new Rung(step, holders.getOrDefault(step.name(), List.of())))
                    .toList());
        }
    }
}
