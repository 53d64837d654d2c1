package io.akalab.lab;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command printed and its exit code. */
public record CommandRun(int exitCode, String out, String err) {

    /** Runs {@code ./akalab} with these arguments in this process. */
    public static CommandRun of(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
