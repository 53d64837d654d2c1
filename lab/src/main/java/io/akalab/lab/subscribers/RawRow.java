package io.akalab.lab.subscribers;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of one subscriber, as it is written there. The text form tells the line alone.
 *
 * @param line where it begins, from 1
 * @param values those that are there and not blank
 */
record RawRow(long line, Map<Column, String> values) {

    RawRow {
        var present = new EnumMap<Column, String>(Column.class);
        values.forEach((column, value) -> {
            if (!value.isBlank()) {
                present.put(column, value.strip());
            }
        });
        values = present;
    }

    @Nullable String get(Column column) {
        return values.get(column);
    }

    @Override
    public String toString() {
        return "RawRow[line=" + line + ", redacted]";
    }
}
