package io.akalab.lab.subscribers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file with a header (RFC 4180), with commas, semicolons or tabs between the values. */
final class CsvRows implements Rows {

    private static final int HEADER_PEEK = 1 << 13;

    private final BoundedReader bounded;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<@Nullable Column> columns = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    CsvRows(BufferedReader reader) throws IOException {
        var separator = separator(reader);
        this.bounded = new BoundedReader(reader);
        this.parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .setTrailingData(true)
                .get()
                .parse(bounded);
        this.records = parser.iterator();
        readHeader();
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        long before = parser.getCurrentLineNumber();
        var found = nextRecord(before);
        if (found == null) {
            return null;
        }
        long line = parser.getCurrentLineNumber() - linesWithin(found);
        return new RawRow(line, values(found));
    }

    @Override
    public List<String> unknownColumns() {
        return unknown;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private void readHeader() throws IOException {
        var header = nextRecord(0);
        if (header == null) {
            throw new UnreadableRows(1, "is not there: the file is empty");
        }
        for (var name : header) {
            var column = Column.of(name).orElse(null);
            if (column != null && columns.contains(column)) {
                throw new UnreadableRows(1, "has two columns for " + column.header());
            }
            columns.add(column);
            if (column == null && !Column.isPassedOver(name) && !name.isBlank()) {
                unknown.add(name);
            }
        }
        if (!columns.contains(Column.SUPI)) {
            throw new UnreadableRows(
                    1, "names no column supi or imsi: the first line names the columns, such as supi,k,opc");
        }
    }

    private @Nullable CSVRecord nextRecord(long line) throws IOException {
        try {
            bounded.rowEnded();
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException | IllegalStateException e) {
            throw unreadable(line + 1, e);
        }
    }

    private static IOException unreadable(long line, Exception e) {
        var cause = e.getCause();
        if (cause instanceof BoundedReader.EndlessRow) {
            return new UnreadableRows(line, "begins a row that does not end: is a quote missing?");
        }
        if (cause instanceof CSVException || cause == null) {
            return new UnreadableRows(line, "begins a row whose quotes don't match");
        }
        return cause instanceof IOException io ? io : new IOException("the file cannot be read");
    }

    private Map<Column, String> values(CSVRecord found) {
        var values = new EnumMap<Column, String>(Column.class);
        for (int i = 0; i < Math.min(found.size(), columns.size()); i++) {
            var column = columns.get(i);
            if (column != null) {
                values.put(column, SpreadsheetText.unwrap(found.get(i)));
            }
        }
        return values;
    }

    // The parser tells in which line a row ended: it began as many before as there are line ends within it.
    private static long linesWithin(CSVRecord found) {
        return Stream.of(found.values())
                .flatMapToInt(String::chars)
                .filter(character -> character == '\n')
                .count();
    }

    /** The separator that stands most often in the header. */
    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(HEADER_PEEK);
        var peek = new char[HEADER_PEEK - 1];
        int length = Math.max(reader.read(peek), 0);
        reader.reset();
        var header = new String(peek, 0, length)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        candidate -> header.chars().filter(c -> c == candidate).count()))
                .orElse(',');
    }
}
