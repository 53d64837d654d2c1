package io.akalab.lab.subscribers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of subscribers, CSV or JSON, whichever it looks like. */
record RowFile(Path path) implements Rows.Source {

    private static final int PEEK = 1 << 12;
    private static final char BOM = '\ufeff';

    @Override
    public Rows open() throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), decoder), 1 << 16);
        try {
            return isJson(reader) ? new JsonRows(reader) : new CsvRows(reader);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** Looks past a byte order mark and blanks, and leaves the reader behind the former. */
    private static boolean isJson(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BOM) {
            reader.reset();
        }
        reader.mark(PEEK);
        int character = reader.read();
        for (int i = 1; i < PEEK && character >= 0 && Character.isWhitespace(character); i++) {
            character = reader.read();
        }
        reader.reset();
        return character == '[' || character == '{';
    }
}
