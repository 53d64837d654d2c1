package io.akalab.amf.gmm;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The NAS timers that run for one UE. Touched by whoever holds the UE's lock; takes no memory while none runs. */
final class RunningTimers {

    private @Nullable Map<NasTimer, NasTimers.Run> runs;

    /** Takes the place of another run of that timer. */
    void started(NasTimers.Run run) {
        stop(run.timer());
        if (runs == null) {
            runs = new EnumMap<>(NasTimer.class);
        }
        runs.put(run.timer(), run);
    }

    void stop(NasTimer timer) {
        if (runs == null) {
            return;
        }
        var run = runs.remove(timer);
        if (run != null) {
            run.cancel();
        }
        if (runs.isEmpty()) {
            runs = null;
        }
    }

    void stopAll() {
        if (runs != null) {
            runs.values().forEach(NasTimers.Run::cancel);
            runs = null;
        }
    }

    /** Whether it is this run, and no later one of the same timer. */
    boolean holds(NasTimers.Run run) {
        return runs != null && runs.get(run.timer()) == run;
    }

    boolean runs(NasTimer timer) {
        return runs != null && runs.containsKey(timer);
    }

    /** Whether something is sent again, or given up, by itself. */
    boolean any() {
        return runs != null;
    }
}
