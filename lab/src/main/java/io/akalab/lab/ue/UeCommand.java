package io.akalab.lab.ue;

import picocli.CommandLine.Command;

/** Simulated UEs. */
@Command(
        name = "ue",
        description = "Simulated UEs against a running lab.",
        mixinStandardHelpOptions = true,
        subcommands = {UeRegisterCommand.class, UeMisbehavioursCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class UeCommand {}
