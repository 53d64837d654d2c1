package io.akalab.ausf.kausf;

import io.akalab.crypto.keys.Kausf;
import java.util.EnumMap;
import java.util.Map;

/**
 * K<sub>AUSF</sub> with its counters. Each value of a counter is given out once: the first is 1, 0 is never used, and after
 * 65535 there is none (TS 33.501 clauses 6.14.2.3 and 6.15.2.2).
 */
final class HomeKey {

    private static final int LAST = 0xFFFF;

    private final Kausf kausf;
    private final Map<Counter, Integer> used = new EnumMap<>(Counter.class);
    private boolean wiped;

    HomeKey(Kausf kausf) {
        this.kausf = kausf;
    }

    /** What came of an attempt to use the key. */
    sealed interface Use<T> {

        /** It was used. */
        record Made<T>(T result) implements Use<T> {}

        /** The counter has no value left. */
        record Exhausted<T>() implements Use<T> {}

        /** Another key has taken its place meanwhile, or none. */
        record Gone<T>() implements Use<T> {}
    }

    /** Lends the key with the counter's next value. Whoever wipes it waits until this is done. */
    synchronized <T> Use<T> with(Counter counter, Protection<T> protection) {
        if (wiped) {
            return new Use.Gone<>();
        }
        int last = used.getOrDefault(counter, 0);
        if (last == LAST) {
            return new Use.Exhausted<>();
        }
        used.put(counter, last + 1);
        return new Use.Made<>(protection.of(kausf, last + 1));
    }

    synchronized void wipe() {
        wiped = true;
        kausf.close();
    }
}
