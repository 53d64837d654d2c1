package io.akalab.amf.n2.ngap.ue;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work for one UE, done one thing after the other, on a virtual thread that exists while there is some. */
final class SerialQueue {

    private static final Logger log = LoggerFactory.getLogger(SerialQueue.class);

    private final int bound;
    private final Deque<Runnable> waiting = new ArrayDeque<>(1);
    private boolean busy;

    /**
     * Has nothing to do.
     *
     * @param bound how much may wait
     */
    SerialQueue(int bound) {
        this.bound = bound;
    }

    /** Whether as much waits as may. */
    synchronized boolean isFull() {
        return waiting.size() >= bound;
    }

    /** Does something when all that waits is done, even if that is more than may wait. */
    synchronized void add(Runnable work) {
        waiting.add(work);
        if (!busy) {
            busy = true;
            Thread.ofVirtual().name("n2-ue").start(this::drain);
        }
    }

    /** Whatever happens, what waits is worked off: it holds room of its association that its reader may be waiting for. */
    private void drain() {
        for (var work = next(); work != null; work = next()) {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                log.error("a message of a UE could not be worked off", e);
            }
        }
    }

    private synchronized @Nullable Runnable next() {
        var work = waiting.poll();
        busy = work != null;
        return work;
    }
}
