package io.akalab.lab.subscribers;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Rows as the body of a request, made as they are sent. */
final class NdjsonBody extends InputStream {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final GoodRows rows;
    private final LineMap lines;
    private final Progress progress;
    private byte[] row = new byte[0];
    private int position;
    private long sent;

    NdjsonBody(GoodRows rows, LineMap lines, Progress progress) {
        this.rows = rows;
        this.lines = lines;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        var octet = new byte[1];
        return read(octet, 0, 1) < 0 ? -1 : octet[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        int read = 0;
        while (read < length && (position < row.length || fill())) {
            int part = Math.min(length - read, row.length - position);
            System.arraycopy(row, position, buffer, offset + read, part);
            position += part;
            read += part;
        }
        return read == 0 && length > 0 ? -1 : read;
    }

    private boolean fill() throws IOException {
        Arrays.fill(row, (byte) 0);
        position = 0;
        var next = rows.next();
        if (next == null) {
            row = new byte[0];
            return false;
        }
        var json = JSON.writeValueAsBytes(next.subscription());
        row = Arrays.copyOf(json, json.length + 1);
        row[json.length] = '\n';
        sent++;
        lines.sent(next.line());
        progress.show(sent);
        return true;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
