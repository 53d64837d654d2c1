package io.akalab.lab.ladder;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** Writes how a step came about: its inputs with names and lengths, readable ones as text too. */
public final class StepPrinter {

    private static final int NAME_WIDTH = 30;

    private final PrintWriter out;

    public StepPrinter(PrintWriter out) {
        this.out = out;
    }

    /** Steps by groups, each with its name, its result and its inputs. */
    public void print(List<Step> steps) {
        for (var group : Group.values()) {
            var members = steps.stream()
                    .filter(step -> Group.of(step.name()) == group)
                    .toList();
            if (!members.isEmpty()) {
                printGroup(group, members);
            }
        }
    }

    private void printGroup(Group group, List<Step> members) {
        int width = Group.width(members.stream().map(Step::name));
        out.printf("── %s%n", group.title());
        for (var step : members) {
            out.printf("%-" + width + "s = %s%n", step.name(), step.output());
            printInputs(step);
        }
        out.println();
    }

    /** The clause, then FC, P0, L0, P1, L1, ... of a KDF, or the plain inputs of another step. */
    public void printInputs(Step step) {
        out.printf("            %s%s%n", step.clause(), step.inputKey().isEmpty() ? "" : ", from " + step.inputKey());
        var fc = step.fc();
        if (fc != null) {
            out.printf("            FC %s%n", fc);
        }
        int i = 0;
        for (var input : step.parameters()) {
            out.printf(
                    "            %s%-" + NAME_WIDTH + "s %s%s%s%n",
                    fc == null ? "" : "P" + i + " ",
                    input.name(),
                    input.value(),
                    readable(input.value()),
                    fc == null ? "" : "  L%d %04x".formatted(i, input.length()));
            i++;
        }
    }

    private static String readable(String hex) {
        var text = new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
        boolean printable = text.length() > 4 && text.chars().allMatch(c -> c >= ' ' && c <= '~');
        return printable ? "  \"" + text + "\"" : "";
    }
}
