package io.akalab.simulator.usim;

import java.util.Arrays;

/**
 * SEQ<sub>MS</sub>(i): the highest SEQ accepted for each IND, zero at first (TS 33.102 Annex C.2.2). It takes memory where
 * an IND was used, because many USIMs have few in use.
 */
final class SeqArray {

    private static final int PAGE = 32;

    private final int size;
    private final long[][] pages;
    private long floor;

    SeqArray(int indLength) {
        size = 1 << indLength;
        pages = new long[(size + PAGE - 1) / PAGE][];
    }

    long get(int ind) {
        var page = pages[ind / PAGE];
        return page == null ? floor : Math.max(page[ind % PAGE], floor);
    }

    void set(int ind, long seq) {
        if (pages[ind / PAGE] == null) {
            pages[ind / PAGE] = new long[PAGE];
        }
        pages[ind / PAGE][ind % PAGE] = seq;
    }

    /** Raises every element to {@code seq} that is below it. */
    void raiseAll(long seq) {
        floor = Math.max(floor, seq);
    }

    long[] toArray() {
        var all = new long[size];
        Arrays.setAll(all, this::get);
        return all;
    }
}
