package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;

/** Paging Priority (TS 38.413 clause 9.3.1.78), a level from 1, the highest, to 8. */
public final class PagingPriority {

    private static final int LEVELS = 8;

    private PagingPriority() {}

    public static int read(PerReader in) {
        int index = in.extensibleEnumerated(LEVELS);
        if (index >= LEVELS) {
            throw new NotComprehended("a paging priority of a later version");
        }
        return 1 + index;
    }

    public static void write(int level, PerWriter out) {
        if (level < 1 || level > LEVELS) {
            throw new IllegalArgumentException("a paging priority is 1 to 8");
        }
        out.extensibleEnumerated(level - 1, LEVELS);
    }
}
