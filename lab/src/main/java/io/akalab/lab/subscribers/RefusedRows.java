package io.akalab.lab.subscribers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The rows of a source that were refused, with the reasons, as a file that can be mended and imported. */
final class RefusedRows {

    private RefusedRows() {}

    static void write(Rows.Source source, Map<Long, List<String>> reasons, Path file) throws IOException {
        var header = Stream.concat(
                        Stream.of("line", "reason"),
                        Arrays.stream(Column.values()).map(Column::header))
                .toArray(String[]::new);
        try (var writer = PrivateFiles.create(file);
                var csv = new CSVPrinter(
                        writer,
                        CSVFormat.DEFAULT
                                .builder()
                                .setRecordSeparator('\n')
                                .setHeader(header)
                                .get());
                var rows = source.open()) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                var why = reasons.get(row.line());
                if (why != null) {
                    csv.printRecord(Stream.concat(Stream.of(row.line(), String.join("; ", why)), values(row)));
                }
            }
        }
    }

    private static Stream<String> values(RawRow row) {
        return Arrays.stream(Column.values()).map(column -> Objects.requireNonNullElse(row.get(column), ""));
    }
}
