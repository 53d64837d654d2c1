package io.akalab.udm.arpf;

import io.akalab.crypto.aka.Sqn;
import java.util.Optional;

/**
 * How the home network finds its next SEQ (TS 33.102 Annex C.1.1), by the names of TS 29.505. Every scheme only ever goes
 * up from SEQ<sub>HE</sub>, the SEQ of the vector before, whatever the clock says.
 */
public enum SqnScheme {

    /** Partly time-based: SEQ = SEQ1 ‖ SEQ2, and SEQ2 follows the clock (C.1.1.1, profile 1 of C.3.1). */
    GENERAL(1) {
        @Override
        long ahead(long seqHe, long glc, long dif) {
            long ahead = glc - seqHe & PERIOD - 1;
            return ahead <= PERIOD - D ? ahead : ahead - PERIOD;
        }
    },

    /** A counter (C.1.1.2, profile 2 of C.3.2). */
    NON_TIME_BASED(0) {
        @Override
        long ahead(long seqHe, long glc, long dif) {
            return 0;
        }
    },

    /** SEQ is the clock with a difference of the subscriber's own, DIF (C.1.1.3, profile 3 of C.3.3). */
    TIME_BASED(10) {
        @Override
        long ahead(long seqHe, long glc, long dif) {
            return Math.min(glc + dif - seqHe, LONGEST_STEP);
        }
    };

    /** Δ: a USIM accepts no SEQ that is further above its highest one (C.2.1, C.3). */
    static final long DELTA = 1L << 28;

    /** p: the values of SEQ2, which has n = 24 bits (C.3.1). */
    static final long PERIOD = 1L << 24;

    /** D: a SEQ2 that is less than that ahead of the clock waits for it (C.1.1.1 (4), C.3.1). */
    static final long D = 1L << 16;

    /**
     * How far the clock takes SEQ up at once, however long the vector before is ago. A sixteenth of Δ, so that a USIM may
     * miss a dozen such vectors in a row and still accept the next.
     */
    static final long LONGEST_STEP = PERIOD;

    private final int ticksPerSecond;

    SqnScheme(int ticksPerSecond) {
        this.ticksPerSecond = ticksPerSecond;
    }

    /** The scheme that TS 29.505 calls so. */
    public static Optional<SqnScheme> ofWireName(String name) {
        for (var scheme : values()) {
            if (scheme.name().equals(name)) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }

    /** One over the clock unit: 1 s in profile 1, 0.1 s in profile 3, and 0 for the scheme that needs no clock. */
    int ticksPerSecond() {
        return ticksPerSecond;
    }

    boolean isTimeBased() {
        return ticksPerSecond > 0;
    }

    /** The SEQ after {@code seqHe}; beyond the last one there is if that was it. */
    long next(long seqHe, long glc, long dif, int indLength) {
        return seqHe + Math.max(lead(seqHe, glc, dif, indLength), 1);
    }

    /** How far the clock is ahead of {@code seqHe}, or behind where negative. It takes nobody over the edge. */
    long lead(long seqHe, long glc, long dif, int indLength) {
        long ahead = ahead(seqHe, glc, dif);
        return ahead <= Sqn.maxSeq(indLength) - seqHe ? ahead : 0;
    }

    abstract long ahead(long seqHe, long glc, long dif);
}
