package io.akalab.amf.n2.ngap.ue;

import java.util.concurrent.Semaphore;

/**
 * How much of one association may wait to be worked off, in octets. Who reads the association waits while there is more, so that a gNB
 * that sends faster than the AMF works fills its own send buffer and not the AMF's memory.
 */
final class WorkBudget {

    /** What a message costs besides its octets. */
    private static final int OVERHEAD = 512;

    private final int most;
    private final Semaphore left;

    WorkBudget(int most) {
        this.most = most;
        this.left = new Semaphore(most);
    }

    /** Waits until there is room for a message, and returns what is to be given back. */
    int take(int octets) {
        int cost = Math.min(most, octets + OVERHEAD);
        left.acquireUninterruptibly(cost);
        return cost;
    }

    void giveBack(int cost) {
        left.release(cost);
    }
}
