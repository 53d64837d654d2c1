package io.akalab.lab.subscribers;

import io.akalab.openapi.provisioning.AuthenticationSubscription;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Subscribers as CSV, with the columns that an import knows. */
final class CsvWriter implements RowWriter {

    private static final List<Column> COLUMNS = List.of(
            Column.SUPI,
            Column.METHOD,
            Column.ALGORITHM,
            Column.K,
            Column.OPC,
            Column.TOPC,
            Column.AMF,
            Column.SQN,
            Column.SQN_SCHEME,
            Column.IND_LENGTH,
            Column.LAST_IND,
            Column.R,
            Column.C,
            Column.ITERATIONS,
            Column.RES_BITS);

    private final CSVPrinter csv;

    CsvWriter(Appendable target) throws IOException {
        csv = new CSVPrinter(
                target,
                CSVFormat.DEFAULT
                        .builder()
                        .setRecordSeparator('\n')
                        .setHeader(COLUMNS.stream().map(Column::header).toArray(String[]::new))
                        .get());
    }

    @Override
    public void write(AuthenticationSubscription subscriber) throws IOException {
        for (var column : COLUMNS) {
            csv.print(Objects.requireNonNullElse(value(column, subscriber), ""));
        }
        csv.println();
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }

    private static @Nullable Object value(Column column, AuthenticationSubscription subscriber) {
        return switch (column) {
            case SUPI -> subscriber.supi();
            case METHOD -> subscriber.authenticationMethod();
            case ALGORITHM -> subscriber.algorithmId();
            case K -> subscriber.encPermanentKey();
            case OPC -> subscriber.encOpcKey();
            case TOPC -> subscriber.encTopcKey();
            case AMF -> subscriber.authenticationManagementField();
            case SQN, SQN_SCHEME, IND_LENGTH, LAST_IND -> ofSequence(column, subscriber);
            default -> ofAlgorithm(column, subscriber);
        };
    }

    private static @Nullable Object ofSequence(Column column, AuthenticationSubscription subscriber) {
        var sequence = subscriber.sequenceNumber();
        if (sequence == null) {
            return null;
        }
        return switch (column) {
            case SQN -> sequence.sqn();
            case SQN_SCHEME -> sequence.sqnScheme();
            case IND_LENGTH -> sequence.indLength();
            default ->
                sequence.lastIndexes() == null ? null : sequence.lastIndexes().get("ausf");
        };
    }

    private static @Nullable Object ofAlgorithm(Column column, AuthenticationSubscription subscriber) {
        var constants = subscriber.milenageConstants();
        var tuak = subscriber.tuakParameters();
        return switch (column) {
            case R -> constants == null ? null : joined(constants.r());
            case C -> constants == null ? null : joined(constants.c());
            case ITERATIONS -> tuak == null ? null : tuak.iterations();
            default -> tuak == null ? null : tuak.resLength();
        };
    }

    private static @Nullable String joined(@Nullable List<?> values) {
        return values == null ? null : values.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
