package io.akalab.lab;

import io.akalab.lab.derive.DeriveCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The launcher behind {@code ./akalab}. */
@Command(
        name = "akalab",
        description = "The 5G authentication core: UDM, AUSF and AMF with the whole key ladder.",
        mixinStandardHelpOptions = true,
        subcommands = {DeriveCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main());
    }
}
