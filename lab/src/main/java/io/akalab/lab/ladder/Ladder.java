package io.akalab.lab.ladder;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** Puts together what each side tells. */
    public static final class Builder {

        private final Map<String, Step> steps = new LinkedHashMap<>();
        private final Map<String, List<Rung.Holder>> holders = new LinkedHashMap<>();
        private final Set<String> unused = new LinkedHashSet<>();

        /** Notes that a side derived something; of two derivations of one name by one side the later counts. */
        public void add(String side, Step step) {
            steps.put(step.name(), step);
            var known = holders.computeIfAbsent(step.name(), _ -> new ArrayList<>());
            known.removeIf(holder -> holder.name().equals(side));
            known.add(new Rung.Holder(side, step.output()));
        }

        /** Notes the same of something that the run did not need. */
        public void addUnused(String side, Step step) {
            if (!steps.containsKey(step.name())) {
                unused.add(step.name());
            }
            add(side, step);
        }

        /** What anybody but {@code side} made under this name, in hex. */
        public Optional<String> outputOfOthers(String side, String name) {
            return holders.getOrDefault(name, List.of()).stream()
                    .filter(holder -> !holder.name().equals(side))
                    .map(Rung.Holder::output)
                    .findFirst();
        }

        /** The rungs from K downwards, whichever side told of them first. */
        public Ladder build() {
            return new Ladder(steps.values().stream()
                    .sorted((a, b) -> Group.ORDER.compare(a.name(), b.name()))
                    .map(step ->
                            new Rung(step, holders.getOrDefault(step.name(), List.of()), !unused.contains(step.name())))
                    .toList());
        }
    }
}
