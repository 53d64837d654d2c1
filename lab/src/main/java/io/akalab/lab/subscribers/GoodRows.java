package io.akalab.lab.subscribers;

import io.akalab.openapi.provisioning.AuthenticationSubscription;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a source, read and compared with those before them. Each time it is gone through it says the same. */
final class GoodRows implements AutoCloseable {

    private final Rows rows;
    private final RowReader reader;
    private final CrossCheck crossCheck;

    GoodRows(Rows.Source source, RowReader reader, boolean sameKIsMeant) throws IOException {
        this.rows = source.open();
        this.reader = reader;
        this.crossCheck = new CrossCheck(sameKIsMeant);
    }

    /** The next one that can be imported; null after the last. */
    @Nullable ReadRow next() throws IOException {
        var row = nextOfAnyKind();
        while (row != null && !row.errors().isEmpty()) {
            row = nextOfAnyKind();
        }
        return row;
    }

    /** The next one, whatever is wrong with it; null after the last. */
    @Nullable ReadRow nextOfAnyKind() throws IOException {
        var raw = rows.next();
        return raw == null ? null : compared(reader.read(raw));
    }

    List<String> unknownColumns() {
        return rows.unknownColumns();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private ReadRow compared(ReadRow row) {
        AuthenticationSubscription subscription = row.subscription();
        if (subscription == null) {
            return row;
        }
        var error = crossCheck.error(row.line(), subscription);
        if (error.isPresent()) {
            return new ReadRow(row.line(), null, List.of(error.get()), row.warnings());
        }
        var warnings = Stream.concat(
                        row.warnings().stream(),
                        crossCheck.warnings(row.line(), Objects.requireNonNull(subscription)).stream())
                .toList();
        return new ReadRow(row.line(), subscription, List.of(), warnings);
    }
}
