package io.akalab.udm.arpf;

import java.time.InstantSource;

/** The global counter GLC of the time-based schemes, taken from a clock (TS 33.102 Annex C.1.1.1 (3)). */
final class GlobalCounter {

    private static final int MILLIS_PER_SECOND = 1000;

    private final InstantSource clock;

    GlobalCounter(InstantSource clock) {
        this.clock = clock;
    }

    /** GLC since 1970 in the clock units of a scheme, not reduced; 0, without a look at the clock, for a counter. */
    long read(SqnScheme scheme) {
        return scheme.isTimeBased() ? Math.floorDiv(clock.millis(), MILLIS_PER_SECOND / scheme.ticksPerSecond()) : 0;
    }
}
