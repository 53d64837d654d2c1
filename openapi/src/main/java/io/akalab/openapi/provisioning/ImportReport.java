package io.akalab.openapi.provisioning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * What came of an import, in rows.
 *
 * @param refusals the first of those that were refused, by their lines
 */
public record ImportReport(
        @NotNull Outcome outcome,
        @NotNull Long rows,
        @NotNull Long created,
        @NotNull Long replaced,
        @NotNull Long unchanged,
        @NotNull Long refused,
        @NotNull List<@Valid RefusedRow> refusals) {

    /** Whether anything was changed. */
    public enum Outcome {
        /** All that was not refused is in the database. */
        IMPORTED,
        /** Nothing was changed, for rows were refused. */
        REFUSED,
        /** Nothing was changed, for only checking was asked for. */
        CHECKED
    }
}
