package io.akalab.lab.subscribers;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A reader that gives up on a row that does not end, such as one with a quote that nobody closed. */
final class BoundedReader extends FilterReader {

    /** Characters of a row, a buffer more or less. */
    static final int LONGEST_ROW = 1 << 18;

    private long sinceRow;

    BoundedReader(Reader reader) {
        super(reader);
    }

    /** A row of an endless length. */
    static final class EndlessRow extends IOException {

        EndlessRow() {
            super("a row has no end");
        }
    }

    /** Starts counting anew. */
    void rowEnded() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        count(character < 0 ? 0 : 1);
        return character;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int characters) throws EndlessRow {
        sinceRow += characters;
        if (sinceRow > LONGEST_ROW) {
            throw new EndlessRow();
        }
    }
}
