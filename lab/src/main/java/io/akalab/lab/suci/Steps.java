package io.akalab.lab.suci;

import io.akalab.crypto.keys.Derivation;
import io.akalab.lab.ladder.Step;
import io.akalab.lab.ladder.StepPrinter;
import java.io.PrintWriter;
import java.util.List;

/** Prints the steps of ECIES, which hold every key in clear but the private ones. */
final class Steps {

    private Steps() {}

    static void print(List<Derivation> steps, PrintWriter out) {
        out.println();
        out.println("Every step, with the keys of this one SUCI in clear: who has them can read and forge it.");
        new StepPrinter(out).print(steps.stream().map(Step::of).toList());
    }
}
