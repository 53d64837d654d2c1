package io.akalab.simulator.n2.ngap;

import io.akalab.simulator.n2.N2Downlink;
import io.akalab.simulator.n2.N2LinkException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A UE's part of the association with the AMF (TS 38.413 clause 3.1, UE-associated logical NG-connection). What comes for the
 * UE waits here for whoever plays the UE; there is an end to how much does.
 */
final class UeAssociation {

    private static final int MOST_WAITING = 256;

    private final long ranUeNgapId;
    private final int stream;
    private final LinkedBlockingQueue<N2Downlink> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile @Nullable Long amfUeNgapId;
    private boolean abandoned;
    private volatile boolean lost;

    UeAssociation(long ranUeNgapId, int stream) {
        this.ranUeNgapId = ranUeNgapId;
        this.stream = stream;
    }

    long ranUeNgapId() {
        return ranUeNgapId;
    }

    /** The one stream that all of its messages go over. */
    int stream() {
        return stream;
    }

    /** The AMF's name of it, once it has said one. */
    @Nullable Long amfUeNgapId() {
        return amfUeNgapId;
    }

    /** The AMF's name of it, which it has said. */
    long namedByAmf() {
        var name = amfUeNgapId;
        if (name == null) {
            throw new IllegalStateException("the AMF has not named this UE yet");
        }
        return name;
    }

    void named(long byAmf) {
        amfUeNgapId = byAmf;
    }

    /** The UE has gone without a word, so that the gNB has to answer for it: what waits, and whatever comes. */
    synchronized List<N2Downlink> abandon() {
        abandoned = true;
        var left = new ArrayList<N2Downlink>();
        waiting.drainTo(left);
        return left;
    }

    /** Whether the connection is gone, so that nothing can be sent over it. */
    boolean lost() {
        return lost;
    }

    /** Takes a message for the UE; whether the UE is there and there is room for it. */
    synchronized boolean deliver(N2Downlink message) {
        return !abandoned && !lost && waiting.offer(message);
    }

    /** That the connection is gone has room whatever else waits; whether somebody is there to hear of it. */
    synchronized boolean lost(String reason) {
        if (abandoned) {
            return false;
        }
        lost = true;
        while (!waiting.offer(new N2Downlink.ConnectionLost(reason))) {
            waiting.poll();
        }
        return true;
    }

    /** The next message, or null where none comes within {@code wait}. */
    @Nullable N2Downlink next(Duration wait) {
        try {
            return waiting.poll(Math.max(0, wait.toNanos()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new N2LinkException("interrupted while the AMF was to send something", e);
        }
    }

    /** What comes within {@code wait}, and whatever else is there then. */
    List<N2Downlink> nextAll(Duration wait) {
        var first = next(wait);
        if (first == null) {
            return List.of();
        }
        var all = new ArrayList<N2Downlink>();
        all.add(first);
        waiting.drainTo(all);
        return all;
    }
}
