package io.akalab.udm.provisioning;

import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.arpf.ImportOutcome;
import io.akalab.udm.arpf.NewSubscription;
import io.akalab.udm.arpf.SubscriptionImports;
import io.akalab.udm.arpf.SubscriptionImports.Session;
import io.akalab.udm.arpf.SupiSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Imports subscribers from a stream, one import at a time. */
@Service
class BulkImport {

    private static final int BATCH = 500;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final SubscriptionImports imports;
    private final ImportRowReader reader;
    private final long maxRows;
    private final Semaphore turn = new Semaphore(1);

    BulkImport(SubscriptionImports imports, JsonMapper json, BulkProperties properties) {
        this.imports = imports;
        this.reader = new ImportRowReader(json);
        this.maxRows = properties.maxRows();
    }

    /**
     * How an import deals with what it finds.
     *
     * @param replace whether subscribers who differ are replaced
     * @param skipRefused whether the others go in where rows are refused
     * @param dryRun whether nothing goes in at all
     */
    record Options(boolean replace, boolean skipRefused, boolean dryRun) {

        /** Whether what was written stays. */
        boolean keeps(ImportTally tally) {
            return !dryRun && (tally.refused() == 0 || skipRefused && tally.refused() <= ImportTally.MOST_REFUSALS);
        }
    }

    /**
     * Reads the stream to its end and keeps all of it or nothing.
     *
     * @throws IOException if the stream breaks, and then nothing is kept
     * @throws SbiProblem if another import is under way, or if there are too many rows
     */
    ImportTally run(InputStream body, Options options) throws IOException {
        if (!turn.tryAcquire()) {
            throw SbiProblem.congestion(RETRY_AFTER);
        }
        try {
            return imports.run(options.replace(), session -> new Reading(session).all(body), options::keeps);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            turn.release();
        }
    }

    /** One import. */
    private final class Reading {

        private final Session session;
        private final ImportTally tally = new ImportTally();
        private final SupiSet seen = new SupiSet();
        private final List<ImportRow.Good> batch = new ArrayList<>(BATCH);

        Reading(Session session) {
            this.session = session;
        }

        ImportTally all(InputStream body) {
            var lines = new NdjsonLines(body);
            try {
                for (var line = next(lines); line != null; line = next(lines)) {
                    take(line);
                }
                write();
                return tally;
            } finally {
                closeBatch();
            }
        }

        private static NdjsonLines.@Nullable Line next(NdjsonLines lines) {
            try {
                return lines.next();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void take(NdjsonLines.Line line) {
            if (tally.row() > maxRows) {
                throw new SbiProblem(Cause.CONTENT_TOO_LARGE, "an import has at most " + maxRows + " rows");
            }
            switch (reader.read(line)) {
                case ImportRow.Bad bad -> tally.refuse(bad.line(), bad.faults());
                case ImportRow.Good good -> take(good);
            }
        }

        private void take(ImportRow.Good row) {
            if (!seen.add(row.subscription().supi())) {
                row.subscription().credentials().close();
                tally.refuse(row.line(), "/supi", "has come before");
                return;
            }
            batch.add(row);
            if (batch.size() == BATCH) {
                write();
            }
        }

        private void write() {
            var outcomes = batch.isEmpty()
                    ? List.<ImportOutcome>of()
                    : session.write(
                            batch.stream().map(ImportRow.Good::subscription).toList());
            for (int i = 0; i < outcomes.size(); i++) {
                count(batch.get(i).line(), outcomes.get(i));
            }
            closeBatch();
        }

        private void count(long line, ImportOutcome outcome) {
            tally.count(outcome);
            switch (outcome) {
                case DIFFERS ->
                    tally.refuse(line, "/supi", "is there already with other data: replace was not asked for");
                case SQN_IS_LAST -> tally.refuse(line, "/sequenceNumber/sqn", SubscriptionReader.IS_LAST);
                case CREATED, REPLACED, UNCHANGED -> {}
            }
        }

        private void closeBatch() {
            batch.stream()
                    .map(ImportRow.Good::subscription)
                    .map(NewSubscription::credentials)
                    .forEach(c -> c.close());
            batch.clear();
        }
    }
}
