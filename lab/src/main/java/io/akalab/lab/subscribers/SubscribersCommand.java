package io.akalab.lab.subscribers;

import picocli.CommandLine.Command;

/** Subscribers of a UDM. */
@Command(
        name = "subscribers",
        description = "Subscribers of a running UDM, by the file or one by one.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ImportCommand.class,
            ExportCommand.class,
            ListCommand.class,
            AddCommand.class,
            RemoveCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class SubscribersCommand {}
