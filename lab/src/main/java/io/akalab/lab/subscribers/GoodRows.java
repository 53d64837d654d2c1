package io.akalab.lab.subscribers;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a source that can be imported, after a {@link Check} has looked at all. */
final class GoodRows implements AutoCloseable {

    private final Rows rows;
    private final RowReader reader;
    private final Set<Long> refused;

    /**
     * Opens the source again.
     *
     * @param refused the lines that were found at fault
     */
    GoodRows(Rows.Source source, RowReader reader, Set<Long> refused) throws IOException {
        this.rows = source.open();
        this.reader = reader.again();
        this.refused = refused;
    }

    /**
     * The next one; null after the last.
     *
     * @throws IOException if the source can't be read, or is not what it was
     */
    @Nullable ReadRow next() throws IOException {
        var raw = rows.next();
        while (raw != null && refused.contains(raw.line())) {
            raw = rows.next();
        }
        if (raw == null) {
            return null;
        }
        var row = reader.read(raw);
        if (!row.errors().isEmpty()) {
            throw new IOException("the file has changed meanwhile");
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
