package io.akalab.lab.certs;

import io.akalab.lab.certs.LabCertificates.Present;
import io.akalab.lab.certs.LabCertificates.Renewal;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a CA and certificates for a lab with TLS. */
@Command(
        name = "certs",
        description = {
            "Make a lab CA and a certificate for each function, with its NF instance id.",
            "What is there already stays as it is. A function takes its directory with --akalab.sbi.tls.directory=DIR/NAME."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:they are there", "2:an input is wrong"})
public final class CertsCommand implements Callable<Integer> {

    private static final List<Holder> FUNCTIONS = List.of(
            new Holder("nrf", "NRF"), new Holder("udm", "UDM"), new Holder("ausf", "AUSF"), new Holder("amf", "AMF"));

    /** Where the functions of a lab are reached: on this machine, and by the names of the compose file. */
    private static final List<String> HOSTS = List.of("localhost", "127.0.0.1", "::1");

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            defaultValue = "certs",
            description = "where they are written (./${DEFAULT-VALUE})")
    private Path directory = Path.of("certs");

    @Option(
            names = "--function",
            paramLabel = "NAME:TYPE",
            description = "a further function, such as amf2:AMF or smf:SMF; may be repeated")
    private List<String> functions = List.of();

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "a further DNS name or address of every function; may be repeated")
    private List<String> hosts = List.of();

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "365",
            description = "how long a certificate is valid (${DEFAULT-VALUE}); the CA is for ten years")
    private int days;

    @ArgGroup
    private @Nullable Anew anew;

    @Spec
    private @Nullable CommandSpec spec;

    private static final class Anew {
        @Option(names = "--renew", description = "make certificates anew, with the same CA and the same instance ids")
        private boolean renew;

        @Option(names = "--force", description = "make everything anew, the CA and the instance ids too")
        private boolean force;
    }

    @Override
    public Integer call() {
        if (days < 1) {
            throw bad("--days is at least 1");
        }
        try {
            var all = new ArrayList<>(HOSTS);
            all.addAll(hosts);
            var certificates = new LabCertificates(directory, renewal(), Duration.ofDays(days), all, Instant.now());
            print(certificates.make(holders()));
            return 0;
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            throw bad(String.valueOf(e.getMessage()));
        }
    }

    private List<Holder> holders() {
        var holders = new ArrayList<>(FUNCTIONS);
        for (var function : functions) {
            var holder = Holder.parse(function);
            if (holders.stream().anyMatch(other -> other.name().equals(holder.name()))
                    || holder.name().equals(Holder.OPERATOR.name())) {
                throw new IllegalArgumentException(holder.name() + " has a certificate anyway");
            }
            holders.add(holder);
        }
        return holders;
    }

    private Renewal renewal() {
        if (anew == null) {
            return Renewal.NONE;
        }
        return anew.force ? Renewal.EVERYTHING : Renewal.CERTIFICATES;
    }

    private void print(List<Present> certificates) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        for (var present : certificates) {
            var until = LocalDate.ofInstant(present.certificate().getNotAfter().toInstant(), ZoneOffset.UTC);
            out.printf(
                    "%-10s %s  until %s  %s%n",
                    present.holder().name(),
                    present.nfInstanceId(),
                    until,
                    present.isNew() ? directory.resolve(present.holder().name()) : "was there");
        }
        out.printf(
                "Peers of other vendors: believe %s%n",
                directory.resolve(LabCertificates.CA).resolve("certificate.pem"));
        out.flush();
    }

    private ParameterException bad(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
