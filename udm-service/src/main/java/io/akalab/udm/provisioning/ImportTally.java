package io.akalab.udm.provisioning;

import io.akalab.openapi.common.InvalidParam;
import io.akalab.udm.arpf.ImportOutcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what came of the rows of an import, and remembers why rows were refused. */
final class ImportTally {

    /** Of how many refused rows the reasons are kept. */
    static final int MOST_REFUSALS = 10_000;

    private final Map<ImportOutcome, Long> outcomes = new EnumMap<>(ImportOutcome.class);
    private final List<ImportRow.Bad> refusals = new ArrayList<>();
    private long rows;
    private long refused;

    /** Counts a row that was read. */
    long row() {
        rows++;
        return rows;
    }

    void refuse(long line, List<InvalidParam> faults) {
        refused++;
        if (refusals.size() < MOST_REFUSALS) {
            refusals.add(new ImportRow.Bad(line, faults));
        }
    }

    void refuse(long line, String param, String reason) {
        refuse(line, List.of(new InvalidParam(param, reason)));
    }

    void count(ImportOutcome outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }

    long rows() {
        return rows;
    }

    long of(ImportOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    long refused() {
        return refused;
    }

    List<ImportRow.Bad> refusals() {
        return refusals;
    }
}
