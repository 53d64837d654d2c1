package io.akalab.ngap.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What waits to be sent, bounded in octets: who sends never waits for a peer that reads slowly. */
final class Outbox {

    /** What a message takes beside its octets. */
    private static final int OVERHEAD = 64;

    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private List<Frame> waiting = new ArrayList<>();
    private int octets;
    private boolean finished;

    /** For so many octets, an overhead of 64 per message included. */
    Outbox(int capacity) {
        this.capacity = capacity;
    }

    /** Puts a message in, or drops it if the outbox is finished; false if there is no room. */
    boolean offer(Frame frame) {
        lock.lock();
        try {
            if (finished) {
                return true;
            }
            octets += frame.message().length() + OVERHEAD;
            if (octets > capacity) {
                return false;
            }
            waiting.add(frame);
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for messages and takes them all; none once the outbox is finished and empty. */
    List<Frame> take() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() && !finished) {
                changed.await();
            }
            var taken = waiting;
            waiting = new ArrayList<>();
            octets = 0;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Takes in nothing more; what waits can still be taken. */
    void finish() {
        lock.lock();
        try {
            finished = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Takes in nothing more and drops what waits. */
    void discard() {
        lock.lock();
        try {
            waiting.clear();
            octets = 0;
            finish();
        } finally {
            lock.unlock();
        }
    }
}
