package io.akalab.lab;

import io.akalab.lab.certs.CertsCommand;
import io.akalab.lab.demo.DemoCommand;
import io.akalab.lab.derive.DeriveCommand;
import io.akalab.lab.subscribers.SubscribersCommand;
import io.akalab.lab.suci.SuciCommand;
import io.akalab.lab.ue.UeCommand;
import io.akalab.lab.up.UpCommand;
import io.akalab.sbi.tls.TlsDirectory;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The launcher behind {@code ./akalab}. */
@Command(
        name = "akalab",
        description = "The 5G authentication core: UDM, AUSF and AMF with the whole key ladder.",
        mixinStandardHelpOptions = true,
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            UeCommand.class,
            DeriveCommand.class,
            SuciCommand.class,
            SubscribersCommand.class,
            CertsCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {"", "./akalab test runs the whole test suite."},
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    private Main() {}

    @Option(
            names = "--certs",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "the certificate to reach a secured lab with, such as certs/operator")
    void certificate(Path directory) {
        // All clients of this process are made with it.
        SSLContext.setDefault(TlsDirectory.bundle(directory).createSslContext());
    }

    public static void main(String[] args) {
        // Three Boot applications share this process: none of them may set the logging up for itself.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.exit(commandLine().execute(args));
    }

    /** The commands, writing UTF-8 whatever the locale is: the ladder has signs that ASCII lacks. */
    static CommandLine commandLine() {
        return new CommandLine(new Main()).setOut(writer(System.out)).setErr(writer(System.err));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
