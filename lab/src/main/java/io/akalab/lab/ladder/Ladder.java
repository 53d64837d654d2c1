package io.akalab.lab.ladder;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** Puts together what each side tells. */
    public static final class Builder {

        private static final List<String> ORDER = List.of(
                "MAC-A",
                "RES",
                "CK",
                "IK",
                "AK",
                "AUTN",
                "CK'‖IK'",
                "MK",
                "K_encr",
                "K_aut",
                "K_re",
                "MSK",
                "EMSK",
                "RES*",
                "HRES*",
                "K_AUSF",
                "K_SEAF",
                "K_AMF",
                "K_NASenc",
                "K_NASint",
                "K_gNB",
                "K_RRCenc",
                "K_RRCint",
                "K_UPenc",
                "K_UPint",
                "NH");

        private final Map<String, Step> steps = new LinkedHashMap<>();
        private final Map<String, List<Rung.Holder>> holders = new LinkedHashMap<>();

        /** Notes that a side derived something; of two derivations of one name by one side the later counts. */
        public void add(String side, Step step) {
            steps.put(step.name(), step);
            var known = holders.computeIfAbsent(step.name(), _ -> new ArrayList<>());
            known.removeIf(holder -> holder.name().equals(side));
            known.add(new Rung.Holder(side, step.output()));
        }

        /** The rungs from K downwards, whichever side told of them first. */
        public Ladder build() {
            return new Ladder(steps.values().stream()
                    .sorted(Comparator.comparingInt(step -> rank(step.name())))
                    .map(step -> new Rung(step, holders.getOrDefault(step.name(), List.of())))
                    .toList());
        }

        private static int rank(String name) {
            int rank = ORDER.indexOf(name);
            return rank < 0 ? ORDER.size() : rank;
        }
    }
}
