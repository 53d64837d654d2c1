package io.akalab.lab.ue;

import io.akalab.simulator.ue.Misbehaviour;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what simulated UEs can do wrong. */
@Command(
        name = "misbehaviours",
        description = "List what --misbehave knows, and what a network makes of it.",
        mixinStandardHelpOptions = true)
final class UeMisbehavioursCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        for (var misbehaviour : Misbehaviour.values()) {
            out.printf(
                    "%-22s %s%n%22s -> %s%n", misbehaviour.title(), misbehaviour.what(), "", misbehaviour.expected());
        }
    }
}
