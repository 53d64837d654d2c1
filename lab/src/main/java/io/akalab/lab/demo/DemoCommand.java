package io.akalab.lab.demo;

import io.akalab.crypto.suci.EciesProfile;
import io.akalab.lab.ladder.LadderPrinter;
import io.akalab.lab.method.MethodOption;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Registers a subscriber through all three functions and shows the messages and every key on both sides. */
@Command(
        name = "demo",
        description = "Register a UE and see each message and each key, on both sides.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:registered, and every key agrees", "1:otherwise"})
public final class DemoCommand implements Callable<Integer> {

    @Mixin
    private MethodOption method = new MethodOption();

    @Option(
            names = "--suci-profile",
            paramLabel = "A|B",
            description = "conceal the SUPI with Profile A or B, in place of the null scheme")
    private @Nullable EciesProfile suciProfile;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var report = DemoRun.run(method.authType(), suciProfile);
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report));
        } else {
            print(report, out);
        }
        out.flush();
        return report.succeeded() ? 0 : 1;
    }

    private static void print(DemoReport report, PrintWriter out) {
        out.printf("Call flow of %s%n%n", report.supi());
        new FlowPrinter(out).print(report.flow());
        out.printf("%nKey ladder: who holds what, and what made it%n%n");
        new LadderPrinter(out).print(report.ladder());
        out.printf("%n%s: %s%n", report.supi(), report.outcome());
        out.println(report.ladder().agrees() ? "✓ every key agrees on all sides" : "✗ the sides have different keys");
    }
}
