package io.akalab.lab.subscribers;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows that differ in their SUPIs alone; the text form tells none of them. */
final class RangeRows implements Rows {

    private final Iterator<String> supis;
    private final Map<Column, String> common;
    private long line;

    private RangeRows(Iterator<String> supis, Map<Column, String> common) {
        this.supis = supis;
        this.common = common;
    }

    /** The rows of some SUPIs, with what they have in common. */
    static Rows.Source of(Supplier<Stream<String>> supis, Map<Column, String> common) {
        return () -> new RangeRows(supis.get().iterator(), common);
    }

    @Override
    public @Nullable RawRow next() {
        if (!supis.hasNext()) {
            return null;
        }
        line++;
        var values = new EnumMap<>(common);
        values.put(Column.SUPI, supis.next());
        return new RawRow(line, values);
    }

    @Override
    public List<String> unknownColumns() {
        return List.of();
    }

    @Override
    public void close() {}
}
