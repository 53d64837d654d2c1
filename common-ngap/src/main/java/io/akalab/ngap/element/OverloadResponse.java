package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;

/** Overload Response (TS 38.413 clause 9.3.1.104), a choice whose only known alternative is the Overload Action. */
public final class OverloadResponse {

    private static final int ALTERNATIVES = 2;
    private static final int LAST_REDUCTION = 99;

    private OverloadResponse() {}

    public static OverloadAction read(PerReader in) {
        if (in.enumerated(ALTERNATIVES) != 0) {
            throw new NotComprehended("an overload response that isn't an action");
        }
        return OverloadAction.read(in);
    }

    public static void write(OverloadAction action, PerWriter out) {
        action.write(out.enumerated(0, ALTERNATIVES));
    }

    /** Traffic Load Reduction Indication (TS 38.413 clause 9.3.1.106), 1 to 99 per cent. */
    public static int readReduction(PerReader in) {
        return (int) in.number(1, LAST_REDUCTION);
    }

    public static void writeReduction(int percent, PerWriter out) {
        out.number(percent, 1, LAST_REDUCTION);
    }
}
