package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;
import java.util.List;

/**
 * What is wrong with an information element: an item of Criticality Diagnostics (TS 38.413 clause 9.3.1.3).
 *
 * @param criticality the element's
 * @param ieId the ProtocolIE-ID, 0 to 65535
 */
public record IeDiagnostic(Criticality criticality, int ieId, TypeOfError error) {

    static final int MOST = 256;

    private static final int LAST_ID = 0xFFFF;

    static List<IeDiagnostic> readList(PerReader in) {
        return Lists.read(in, MOST, IeDiagnostic::read);
    }

    static void writeList(List<IeDiagnostic> diagnostics, PerWriter out) {
        Lists.write(diagnostics, out, MOST, IeDiagnostic::write);
    }

    private static IeDiagnostic read(PerReader in) {
        int preamble = Extensible.begin(in, 1);
        var diagnostic = new IeDiagnostic(Criticality.read(in), in.number(LAST_ID), TypeOfError.read(in));
        Extensible.end(in, preamble, 1);
        return diagnostic;
    }

    private void write(PerWriter out) {
        criticality.write(Extensible.begin(out));
        error.write(out.number(ieId, 0, LAST_ID));
    }
}
