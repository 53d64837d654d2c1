package io.akalab.amf.n2.mock;

import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.RanConnection;
import io.akalab.openapi.n2mock.DownlinkMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The mock gNB's end of one UE's association: what the AMF sends waits here until it is fetched. While the gNB is sending
 * something itself, the answers are its own: somebody who waits for messages doesn't get them, so that they are neither lost
 * nor out of order.
 */
final class MockAssociation implements RanConnection {

    private final long ranUeNgapId;
    private final Function<Downlink, DownlinkMessage> wire;
    private final BiConsumer<Long, MockAssociation> onEnd;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition fetchable = lock.newCondition();
    private List<DownlinkMessage> waiting = new ArrayList<>(2);
    private long amfUeNgapId;
    private boolean exchanging;
    private boolean ended;

    MockAssociation(
            long ranUeNgapId, Function<Downlink, DownlinkMessage> wire, BiConsumer<Long, MockAssociation> onEnd) {
        this.ranUeNgapId = ranUeNgapId;
        this.wire = wire;
        this.onEnd = onEnd;
    }

    @Override
    public long ranUeNgapId() {
        return ranUeNgapId;
    }

    /** Turns the message into its wire form at once, since the AMF may wipe the keys in it. */
    @Override
    public void send(long amfUeNgapId, Downlink message) {
        var onWire = wire.apply(message);
        locked(() -> {
            this.amfUeNgapId = amfUeNgapId;
            waiting.add(onWire);
        });
    }

    @Override
    public void ended(long amfUeNgapId) {
        locked(() -> ended = true);
        onEnd.accept(amfUeNgapId, this);
    }

    /** What the AMF calls the association, 0 before it has said anything on it. */
    long amfUeNgapId() {
        lock.lock();
        try {
            return amfUeNgapId;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the AMF has ended the association. */
    boolean hasEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /** Lets the gNB say something when it is its turn, and returns what the AMF has for it then. */
    List<DownlinkMessage> exchange(Consumer<MockAssociation> uplink) {
        turn.lock();
        try {
            locked(() -> exchanging = true);
            uplink.accept(this);
            return take();
        } finally {
            locked(() -> exchanging = false);
            turn.unlock();
        }
    }

    /** What the AMF has sent by itself, waiting for it if there is nothing. */
    List<DownlinkMessage> fetch(Duration wait) throws InterruptedException {
        long left = wait.toNanos();
        lock.lock();
        try {
            while (left > 0 && !ended && (waiting.isEmpty() || exchanging)) {
                left = fetchable.awaitNanos(left);
            }
            return exchanging ? List.of() : take();
        } finally {
            lock.unlock();
        }
    }

    private List<DownlinkMessage> take() {
        lock.lock();
        try {
            var taken = waiting;
            waiting = new ArrayList<>(2);
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            fetchable.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
