package io.akalab.lab.subscribers;

import io.akalab.lab.api.LabApiException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

/** Imports a file of subscribers, all of them or none. */
@Command(
        name = "import",
        description = {
            "Import subscribers from a CSV or JSON file, all or none of them.",
            "A CSV file begins with the names of its columns, such as imsi,ki,opc or supi;k;op;amf;sqn;method;algorithm."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:imported, or with --dry-run nothing would be refused",
            "1:rows were refused, or the UDM does not answer",
            "2:an input is wrong"
        })
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "CSV with a header, a JSON array, or one JSON object a line")
    private Path file = Path.of("");

    @Mixin
    private ImportOptions options = new ImportOptions();

    @Option(names = "--skip-refused", description = "import the others, and write what is refused to a file")
    private boolean skipRefused;

    @Option(
            names = "--refused",
            paramLabel = "FILE",
            description = "where to, with the reasons, ready to be mended and imported (FILE.refused.csv)")
    private @Nullable Path refused;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        var source = new RowFile(file);
        try {
            var result = new Importer(options, skipRefused, line.getOut(), line.getErr()).run(source, false);
            if (skipRefused && !result.refusals().isEmpty() && !options.dryRun()) {
                var target = Objects.requireNonNullElse(refused, Path.of(file + ".refused.csv"));
                RefusedRows.write(source, result.refusals(), target);
                line.getErr().println("what was refused is in " + target);
            }
            return result.refused() == 0 || result.isImported() ? 0 : 1;
        } catch (LabApiException e) {
            line.getErr().println(e.getMessage());
            return 1;
        } catch (NoSuchFileException e) {
            throw bad("there is no file " + e.getFile());
        } catch (FileAlreadyExistsException e) {
            throw bad(e.getFile() + " is there already: name another with --refused");
        } catch (IOException | IllegalArgumentException e) {
            throw bad(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException bad(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
