package io.akalab.lab.subscribers;

import io.akalab.crypto.identity.ImsiRange;
import io.akalab.crypto.identity.Supi;
import io.akalab.lab.api.LabApiException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds a subscriber, or a range of them. */
@Command(
        name = "add",
        description = "Add a subscriber, or a range of them, all or none.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:added", "1:refused, or the UDM does not answer", "2:an input is wrong"})
final class AddCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SUPI", arity = "0..1", description = "imsi-<digits> or nai-<user@realm>")
    private @Nullable String supi;

    @Mixin
    private RangeOptions range = new RangeOptions();

    @Mixin
    private AddOptions secrets = new AddOptions();

    @Mixin
    private ImportOptions options = new ImportOptions();

    @Mixin
    private SimulatorOptions simulator = new SimulatorOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        try {
            var source = source();
            var result = new Importer(options, false, line.getOut(), line.getErr())
                    .run(source, secrets.randomKeys() == null);
            if (result.refused() > 0) {
                return 1;
            }
            if (simulator.isGiven()) {
                configure(source);
            }
            return 0;
        } catch (LabApiException e) {
            line.getErr().println(e.getMessage());
            return 1;
        } catch (FileAlreadyExistsException e) {
            throw bad(e.getFile() + " is there already");
        } catch (IOException | IllegalArgumentException e) {
            throw bad(String.valueOf(e.getMessage()));
        }
    }

    private Rows.Source source() throws IOException {
        var values = secrets.values();
        var file = secrets.randomKeys();
        if (file == null) {
            return RangeRows.of(supis(), values);
        }
        new RandomKeys(values, secrets.needsOpc()).write(supis(), file);
        return new RowFile(file);
    }

    private Supplier<Stream<String>> supis() {
        if (supi == null && !range.isGiven()) {
            throw new IllegalArgumentException("give a SUPI, or a range with --first and --count");
        }
        if (supi == null) {
            return imsis(range.range());
        }
        var one = supi;
        return one.startsWith("nai-") && !range.isGiven() ? () -> Stream.of(one) : imsis(range.of(one));
    }

    private static Supplier<Stream<String>> imsis(ImsiRange wanted) {
        return () -> wanted.imsis().map(Supi::value);
    }

    private void configure(Rows.Source source) throws IOException {
        var files = simulator.files(options.udm().uri(), options.home());
        try (var rows = new GoodRows(source, options.reader(), Set.of())) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                files.add(Objects.requireNonNull(row.subscription()));
            }
        }
        files.end(Objects.requireNonNull(spec).commandLine().getOut());
    }

    private ParameterException bad(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
