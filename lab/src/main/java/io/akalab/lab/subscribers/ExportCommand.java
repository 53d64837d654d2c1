package io.akalab.lab.subscribers;

import io.akalab.lab.api.LabApiException;
import io.akalab.lab.api.SubscribersApi;
import io.akalab.openapi.provisioning.AuthenticationSubscription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Exports subscribers to a file. */
@Command(
        name = "export",
        description = "Export subscribers as CSV or JSON; with their keys, an import takes them again.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:exported", "1:the UDM does not answer, or keeps the keys to itself", "2:an input is wrong"})
final class ExportCommand implements Callable<Integer> {

    private enum Format {
        CSV,
        JSON
    }

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "a new file, whose name ends in .csv or .json (standard output, as CSV)")
    private @Nullable Path file;

    @Option(names = "--format", paramLabel = "csv|json", description = "whatever the file is called")
    private @Nullable Format format;

    @Option(
            names = "--with-keys",
            description = "with K, OPc and TOPc, which a UDM gives away only with its lab switch on")
    private boolean withKeys;

    @Mixin
    private RangeOptions range = new RangeOptions();

    @Mixin
    private SimulatorOptions simulator = new SimulatorOptions();

    @Mixin
    private UdmOption udm = new UdmOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        if (simulator.isGiven() && !withKeys) {
            throw bad("--ue-config needs --with-keys: simulators are given the keys");
        }
        try (var api = new SubscribersApi(udm.uri())) {
            var subscribers = new Subscribers(api, range.isGiven() ? range.range() : null, withKeys);
            if (file == null && simulator.isGiven()) {
                configure(subscribers, null);
                return 0;
            }
            try (var target = file == null ? new Unclosed(line.getOut()) : PrivateFiles.create(file);
                    var writer = isJson() ? new JsonWriter(target) : new CsvWriter(target)) {
                configure(subscribers, writer);
            }
            return 0;
        } catch (LabApiException e) {
            line.getErr().println(e.getMessage());
            return 1;
        } catch (FileAlreadyExistsException e) {
            throw bad(e.getFile() + " is there already");
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw bad(String.valueOf(e.getMessage()));
        }
    }

    private void configure(Subscribers subscribers, @Nullable RowWriter writer) throws IOException {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        var files = simulator.isGiven() ? simulator.files(udm.uri(), null) : null;
        var progress = new Progress(err, Progress.onTerminal() && file != null, "exported", 0);
        var count = new long[1];
        long all = subscribers.forEach(subscriber -> {
            write(subscriber, writer, files);
            progress.show(++count[0]);
        });
        progress.end();
        err.println("exported: " + all);
        if (files != null) {
            files.end(Objects.requireNonNull(spec).commandLine().getOut());
        }
    }

    private static void write(
            AuthenticationSubscription subscriber, @Nullable RowWriter writer, @Nullable SimulatorFiles files) {
        try {
            if (writer != null) {
                writer.write(subscriber);
            }
            if (files != null) {
                files.add(subscriber);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isJson() {
        return format == null
                ? file != null && file.toString().toLowerCase(Locale.ROOT).endsWith("json")
                : format == Format.JSON;
    }

    /** Standard output stays open. */
    private static final class Unclosed extends java.io.FilterWriter {

        Unclosed(Writer writer) {
            super(writer);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private ParameterException bad(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
