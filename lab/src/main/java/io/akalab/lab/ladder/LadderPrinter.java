package io.akalab.lab.ladder;

import java.io.PrintWriter;
import java.util.List;

/** Writes a ladder for people: each key on every side, a tick where they agree, and what made it. */
public final class LadderPrinter {

    private final PrintWriter out;
    private final StepPrinter steps;

    public LadderPrinter(PrintWriter out) {
        this.out = out;
        this.steps = new StepPrinter(out);
    }

    /** The rungs by groups; those that the run did not need say so. */
    public void print(Ladder ladder) {
        for (var group : Group.values()) {
            var rungs = ladder.rungs().stream()
                    .filter(rung -> Group.of(rung.step().name()) == group)
                    .toList();
            if (!rungs.isEmpty()) {
                printGroup(group, rungs);
            }
        }
    }

    private void printGroup(Group group, List<Rung> rungs) {
        out.printf("── %s%s%n", group.title(), rungs.stream().noneMatch(Rung::used) ? " (not used in this run)" : "");
        int width = Group.width(rungs.stream().map(rung -> rung.step().name()));
        rungs.forEach(rung -> print(rung, width));
        out.println();
    }

    private void print(Rung rung, int width) {
        var name = rung.step().name();
        for (var holder : rung.holders()) {
            out.printf(
                    "%s %-" + width + "s %-5s %s%n", rung.agrees() ? "✓" : "✗", name, holder.name(), holder.output());
            name = "";
        }
        steps.printInputs(rung.step());
    }
}
