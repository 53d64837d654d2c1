package io.akalab.lab.subscribers;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are read one after another. */
interface Rows extends AutoCloseable {

    /**
     * The next row; null after the last.
     *
     * @throws UnreadableRows if nothing can be read from here on
     */
    @Nullable RawRow next() throws IOException;

    /** Names of columns that say nothing to us; known once a row has been read. */
    List<String> unknownColumns();

    @Override
    void close() throws IOException;

    /** Something that gives the same rows each time it is opened. */
    @FunctionalInterface
    interface Source {

        Rows open() throws IOException;
    }

    /** What follows in a file can't be read; the message is for the user, and quotes nothing of it. */
    final class UnreadableRows extends IOException {

        UnreadableRows(long line, String message) {
            super("line " + line + " " + message);
        }
    }
}
