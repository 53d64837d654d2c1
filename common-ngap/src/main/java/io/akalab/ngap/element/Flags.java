package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;

/**
 * Elements that say something by being there: UE Context Request, New Security Context Indicator, Paging Origin (TS 38.413
 * clauses 9.2.5.1, 9.3.1.55, 9.3.3.22). They are enumerations of one known value.
 */
public final class Flags {

    private Flags() {}

    public static Boolean read(PerReader in) {
        if (in.extensibleEnumerated(1) != 0) {
            throw new NotComprehended("a value of a later version");
        }
        return Boolean.TRUE;
    }

    /** Writes the known value; what isn't true is not written at all, so it doesn't come here. */
    public static void write(Boolean flag, PerWriter out) {
        out.extensibleEnumerated(0, 1);
    }
}
