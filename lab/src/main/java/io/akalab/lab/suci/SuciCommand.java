package io.akalab.lab.suci;

import picocli.CommandLine.Command;

/** SUCIs by hand. */
@Command(
        name = "suci",
        description = "Conceal and reveal SUPIs, and make home network keys.",
        mixinStandardHelpOptions = true,
        subcommands = {SuciConcealCommand.class, SuciDeconcealCommand.class, SuciKeygenCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class SuciCommand {}
