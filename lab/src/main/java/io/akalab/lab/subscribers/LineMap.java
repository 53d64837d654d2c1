package io.akalab.lab.subscribers;

import java.util.ArrayList;
import java.util.List;

/** In which line of a file a row stands that was sent as the n-th: remembered only where the distance changes. */
final class LineMap {

    private final List<long[]> changes = new ArrayList<>();
    private long sent;

    /** A row of a line is sent. */
    void sent(long line) {
        sent++;
        if (changes.isEmpty() || changes.getLast()[1] != line - sent) {
            changes.add(new long[] {sent, line - sent});
        }
    }

    /** The line of the row that was sent as the {@code number}-th, from 1. */
    long line(long number) {
        int low = 0;
        int high = changes.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (changes.get(middle)[0] <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return changes.isEmpty() ? number : number + changes.get(low)[1];
    }
}
