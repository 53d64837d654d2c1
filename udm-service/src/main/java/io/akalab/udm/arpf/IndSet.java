package io.akalab.udm.arpf;

import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * The values of IND that this UDM gives out in turn (TS 33.102 Annex C.1.2 and C.3.4). Sources of vectors that know nothing
 * of each other make no SQN twice if no IND belongs to two of them.
 */
final class IndSet {

    private static final Pattern RANGES = Pattern.compile("\\d{1,5}(-\\d{1,5})?(,\\d{1,5}(-\\d{1,5})?)*");
    private static final int HIGHEST = 0xffff;

    private final BitSet inds;

    private IndSet(BitSet inds) {
        this.inds = inds;
    }

    /**
     * Reads numbers and ranges, as {@code 0-15} or {@code 3,8-11}.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static IndSet parse(String text) {
        if (!RANGES.matcher(text).matches()) {
            throw new IllegalArgumentException("INDs are numbers and ranges with commas between, such as 0-15");
        }
        var inds = new BitSet();
        for (var range : text.split(",", -1)) {
            var ends = range.split("-", -1);
            int from = Integer.parseInt(ends[0]);
            int to = Integer.parseInt(ends[ends.length - 1]);
            if (from > to || to > HIGHEST) {
                throw new IllegalArgumentException("a range of INDs goes up, and to 65535 at most");
            }
            inds.set(from, to + 1);
        }
        return new IndSet(inds);
    }

    /** Whether an IND of that many bits has room for any of them. */
    boolean fits(int indLength) {
        return inds.nextSetBit(0) >>> indLength == 0;
    }

    boolean contains(int ind) {
        return inds.get(ind);
    }

    /** The one after {@code ind}, which need not be one of them, and the first after the last. They must fit. */
    int after(int ind, int indLength) {
        int next = inds.nextSetBit(ind + 1);
        return next < 0 || next >>> indLength != 0 ? inds.nextSetBit(0) : next;
    }
}
