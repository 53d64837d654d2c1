package io.akalab.lab.subscribers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A look at all rows before anything is sent. */
final class Check {

    /** So many refusals are kept with their reasons. */
    static final int MOST_REFUSALS = 10_000;

    private static final int MOST_LINES = 5;

    private final CrossCheck crossCheck;
    private final SortedMap<Long, List<String>> refusals = new TreeMap<>();
    private final Map<String, Warning> warnings = new LinkedHashMap<>();
    private List<String> unknownColumns = List.of();
    private long good;
    private long refused;
    private boolean isCutShort;

    private static final class Warning {
        private final List<Long> lines = new ArrayList<>();
        private long count;
    }

    private Check(CrossCheck crossCheck) {
        this.crossCheck = crossCheck;
    }

    /** Reads everything once. */
    static Check of(Rows.Source source, RowReader reader, boolean sameKIsMeant, Progress progress) throws IOException {
        var check = new Check(new CrossCheck(sameKIsMeant));
        try (var rows = source.open()) {
            for (var raw = rows.next(); raw != null; raw = rows.next()) {
                check.take(reader.read(raw));
                progress.show(check.good + check.refused);
            }
            check.unknownColumns = rows.unknownColumns();
        } catch (Rows.UnreadableRows e) {
            check.isCutShort = true;
            check.refuse(0, List.of(String.valueOf(e.getMessage())));
        }
        return check;
    }

    private void take(ReadRow row) {
        row.warnings().forEach(text -> warn(row.line(), text));
        var subscription = row.subscription();
        if (subscription == null) {
            refuse(row.line(), row.errors());
            return;
        }
        var error = crossCheck.error(row.line(), subscription);
        if (error.isPresent()) {
            refuse(row.line(), List.of(error.get()));
            return;
        }
        crossCheck.warnings(row.line(), subscription).forEach(text -> warn(row.line(), text));
        good++;
    }

    private void refuse(long line, List<String> reasons) {
        refused++;
        if (refusals.size() < MOST_REFUSALS) {
            refusals.put(line, reasons);
        }
    }

    private void warn(long line, String text) {
        var warning = warnings.computeIfAbsent(text, key -> new Warning());
        warning.count++;
        if (warning.lines.size() < MOST_LINES) {
            warning.lines.add(line);
        }
    }

    long good() {
        return good;
    }

    long refused() {
        return refused;
    }

    /** Whether the file can't be read to its end, so that nobody knows what else is in it. */
    boolean isCutShort() {
        return isCutShort;
    }

    /** Reasons by line; 0 where the file can't be read on. */
    SortedMap<Long, List<String>> refusals() {
        return refusals;
    }

    /** What is worth a second look, each once, with the first lines and how many there are. */
    List<String> warnings() {
        var texts = new ArrayList<String>();
        unknownColumns.forEach(name -> texts.add("column " + printable(name) + " is not used"));
        warnings.forEach((text, warning) -> texts.add(text + " (" + lines(warning) + ")"));
        return texts;
    }

    private static String lines(Warning warning) {
        var numbers =
                String.join(", ", warning.lines.stream().map(String::valueOf).toList());
        long more = warning.count - warning.lines.size();
        return (warning.count == 1 ? "line " : "lines ") + numbers + (more > 0 ? " and " + more + " more" : "");
    }

    /** A header is nobody's secret, unless the file has none and begins with a row. */
    private static String printable(String name) {
        var plain = name.replaceAll("[^\\p{L}\\p{N} ._-]", "?");
        return plain.length() > 20 || plain.matches(".*[0-9]{5}.*") ? "without a name that we could print" : plain;
    }
}
