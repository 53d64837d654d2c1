package io.akalab.lab.ladder;

import java.io.PrintWriter;

/** Writes a ladder for people: each key on every side, a tick where they agree, and what made it. */
public final class LadderPrinter {

    private final PrintWriter out;
    private final StepPrinter steps;

    public LadderPrinter(PrintWriter out) {
        this.out = out;
        this.steps = new StepPrinter(out);
    }

    public void print(Ladder ladder) {
        ladder.rungs().forEach(this::print);
    }

    private void print(Rung rung) {
        var name = rung.step().name();
        for (var holder : rung.holders()) {
            out.printf("%s %-9s %-5s %s%n", rung.agrees() ? "✓" : "✗", name, holder.name(), holder.output());
            name = "";
        }
        steps.printInputs(rung.step());
    }
}
