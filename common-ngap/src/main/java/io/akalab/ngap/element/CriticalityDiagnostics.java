package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Criticality Diagnostics (TS 38.413 clause 9.3.1.3).
 *
 * @param procedureCode of the message that was not understood, 0 to 255, or null
 * @param triggeringMessage what kind of message that was, or null
 * @param procedureCriticality its procedure's, or null
 * @param elements what is wrong with its elements, at most 256
 */
public record CriticalityDiagnostics(
        @Nullable Integer procedureCode,
        @Nullable PduType triggeringMessage,
        @Nullable Criticality procedureCriticality,
        List<IeDiagnostic> elements) {

    private static final int OPTIONALS = 5;
    private static final int PROCEDURE = 16;
    private static final int MESSAGE = 8;
    private static final int CRITICALITY = 4;
    private static final int ELEMENTS = 2;
    private static final int LAST_CODE = 255;

    /** Keeps the first 256 elements. */
    public CriticalityDiagnostics {
        elements = List.copyOf(elements.subList(0, Math.min(elements.size(), IeDiagnostic.MOST)));
    }

    public static CriticalityDiagnostics read(PerReader in) {
        int preamble = Extensible.begin(in, OPTIONALS);
        var diagnostics = new CriticalityDiagnostics(
                (preamble & PROCEDURE) == 0 ? null : Integer.valueOf(in.number(LAST_CODE)),
                (preamble & MESSAGE) == 0 ? null : PduType.read(in),
                (preamble & CRITICALITY) == 0 ? null : Criticality.read(in),
                (preamble & ELEMENTS) == 0 ? List.of() : IeDiagnostic.readList(in));
        Extensible.end(in, preamble, OPTIONALS);
        return diagnostics;
    }

    public void write(PerWriter out) {
        out.bit(false)
                .bit(procedureCode != null)
                .bit(triggeringMessage != null)
                .bit(procedureCriticality != null)
                .bit(!elements.isEmpty())
                .bit(false);
        if (procedureCode != null) {
            out.number(procedureCode, 0, LAST_CODE);
        }
        if (triggeringMessage != null) {
            triggeringMessage.write(out);
        }
        if (procedureCriticality != null) {
            procedureCriticality.write(out);
        }
        if (!elements.isEmpty()) {
            IeDiagnostic.writeList(elements, out);
        }
    }
}
