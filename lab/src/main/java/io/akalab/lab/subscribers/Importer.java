package io.akalab.lab.subscribers;

import io.akalab.lab.api.SubscribersApi;
import io.akalab.openapi.provisioning.ImportReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes subscribers from a source to the UDM: first all rows are looked at, then they go in with one request, which the UDM
 * makes one transaction of.
 */
final class Importer {

    private static final int MOST_SHOWN = 20;

    private final ImportOptions options;
    private final boolean skipRefused;
    private final PrintWriter out;
    private final PrintWriter err;

    Importer(ImportOptions options, boolean skipRefused, PrintWriter out, PrintWriter err) {
        this.options = options;
        this.skipRefused = skipRefused;
        this.out = out;
        this.err = err;
    }

    /**
     * What came of it.
     *
     * @param report of the UDM; null where nothing was sent
     * @param refusals reasons by line, of rows that were refused here or there
     * @param refused how many there were, which may be more
     */
    record Result(@Nullable ImportReport report, SortedMap<Long, List<String>> refusals, long refused) {

        boolean isImported() {
            return report != null && report.outcome() == ImportReport.Outcome.IMPORTED;
        }
    }

    /**
     * Imports.
     *
     * @param sameKIsMeant whether no warning is wanted of a K that many have
     * @throws io.akalab.lab.api.LabApiException if the UDM does not answer, or refuses the whole request
     */
    Result run(Rows.Source source, boolean sameKIsMeant) throws IOException {
        var checking = progress("checked", 0);
        var check = Check.of(source, options.reader(), sameKIsMeant, checking);
        checking.end();
        check.warnings().forEach(text -> err.println("warning: " + text));
        var result = new Result(null, new TreeMap<>(check.refusals()), check.refused());
        boolean mayGoOn = check.refused() == 0 || skipRefused && !check.isCutShort();
        if (!mayGoOn || check.refused() > Check.MOST_REFUSALS) {
            tell(result);
            return result;
        }
        result = send(source, check, result);
        tell(result);
        return result;
    }

    private Result send(Rows.Source source, Check check, Result before) {
        var lines = new LineMap();
        var progress = progress(options.dryRun() ? "sent to be checked" : "sent", check.good());
        try (var api = new SubscribersApi(options.udm().uri())) {
            var report = api.importRows(
                    options.replace(),
                    skipRefused,
                    options.dryRun(),
                    () -> body(source, check.refusals().keySet(), lines, progress));
            progress.end();
            var refusals = new TreeMap<>(before.refusals());
            report.refusals()
                    .forEach(row -> refusals.put(
                            lines.line(row.line()),
                            row.invalidParams().stream()
                                    .map(fault -> ParamNames.of(fault.param()) + " " + fault.reason())
                                    .toList()));
            return new Result(report, refusals, before.refused() + report.refused());
        }
    }

    private InputStream body(Rows.Source source, Set<Long> refused, LineMap lines, Progress progress) {
        try {
            return new NdjsonBody(new GoodRows(source, options.reader(), refused), lines, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Progress progress(String what, long total) {
        return new Progress(err, Progress.onTerminal(), what, total);
    }

    private void tell(Result result) {
        tellRefusals(result);
        var report = result.report();
        if (report == null) {
            err.println("nothing was imported");
            return;
        }
        var counts = "%d new, %d replaced, %d unchanged, %d refused"
                .formatted(report.created(), report.replaced(), report.unchanged(), result.refused());
        switch (report.outcome()) {
            case IMPORTED -> out.println("imported: " + counts);
            case CHECKED -> out.println("checked, nothing was imported: " + counts);
            case REFUSED -> err.println("nothing was imported: " + counts);
        }
    }

    private void tellRefusals(Result result) {
        result.refusals().entrySet().stream()
                .limit(MOST_SHOWN)
                .forEach(refusal -> err.println((refusal.getKey() == 0 ? "" : "line " + refusal.getKey() + ": ")
                        + String.join("; ", refusal.getValue())));
        if (result.refused() > MOST_SHOWN) {
            err.println("... and " + (result.refused() - MOST_SHOWN) + " more");
        }
    }
}
