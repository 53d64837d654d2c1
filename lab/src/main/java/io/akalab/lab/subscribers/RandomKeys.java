package io.akalab.lab.subscribers;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Makes a K for each subscriber, and an OPc where it does not follow from OP, and writes them down before anybody uses them. */
final class RandomKeys {

    private static final int OCTETS = 16;

    private final SecureRandom random = new SecureRandom();
    private final Map<Column, String> common;
    private final boolean withOpc;

    /**
     * Keys beside what all have in common.
     *
     * @param withOpc whether OPc is random too
     */
    RandomKeys(Map<Column, String> common, boolean withOpc) {
        this.common = common;
        this.withOpc = withOpc;
    }

    /**
     * Writes a file that an import takes.
     *
     * @throws java.nio.file.FileAlreadyExistsException if it is there
     */
    void write(Supplier<Stream<String>> supis, Path file) throws IOException {
        var others = List.copyOf(common.keySet());
        var header = Stream.concat(Stream.of(Column.SUPI, Column.K, Column.OPC).limit(withOpc ? 3 : 2), others.stream())
                .map(Column::header)
                .toArray(String[]::new);
        try (var writer = PrivateFiles.create(file);
                var csv = new CSVPrinter(
                        writer,
                        CSVFormat.DEFAULT
                                .builder()
                                .setRecordSeparator('\n')
                                .setHeader(header)
                                .get());
                var each = supis.get()) {
            for (var supi = each.iterator(); supi.hasNext(); ) {
                csv.print(supi.next());
                csv.print(key());
                if (withOpc) {
                    csv.print(key());
                }
                for (var column : others) {
                    csv.print(common.get(column));
                }
                csv.println();
            }
        }
    }

    private String key() {
        var octets = new byte[OCTETS];
        random.nextBytes(octets);
        try {
            return HexFormat.of().formatHex(octets);
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }
}
