package io.akalab.ngap.transport;

import io.akalab.ngap.capture.NgapCapture;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Takes in at a door what comes until it is closed. */
final class RunningListener implements N2Listener {

    private static final Logger LOG = System.getLogger(RunningListener.class.getName());

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(100);

    private final Door door;
    private final Function<Association, AssociationHandler> accepted;
    private final NgapCapture capture;
    private final Set<RunningAssociation> associations = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stillAccepting = new CountDownLatch(1);
    private volatile boolean open = true;

    RunningListener(Door door, Function<Association, AssociationHandler> accepted, NgapCapture capture) {
        this.door = door;
        this.accepted = accepted;
        this.capture = capture;
    }

    RunningListener start() {
        N2Threads.named("accept-" + address().port()).start(this::run);
        return this;
    }

    private void run() {
        try {
            acceptAll();
        } finally {
            stillAccepting.countDown();
        }
    }

    private void acceptAll() {
        while (open) {
            try {
                welcome(door.accept());
            } catch (IOException | RuntimeException e) {
                if (open) {
                    LOG.log(Level.WARNING, () -> "No association was accepted on " + address() + ": " + e.getMessage());
                    // Out of file descriptors, for instance: trying at once would fail at once.
                    LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
                }
            }
        }
    }

    /** The address is free only when nobody waits at it any more. */
    private void awaitLastAccept() {
        try {
            if (!stillAccepting.await(RunningAssociation.LINGER.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, () -> "Still waiting for associations on " + address());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void welcome(Link link) {
        if (associations.size() >= MOST_ASSOCIATIONS) {
            LOG.log(Level.WARNING, () -> "Refused " + link.remote() + ": there are too many associations");
            link.abort();
            return;
        }
        var association = new RunningAssociation(link, capture, associations::remove);
        associations.add(association);
        association.start(accepted);
        if (!open) {
            association.close();
        }
    }

    @Override
    public N2Address address() {
        return door.address();
    }

    @Override
    public void close() {
        open = false;
        door.close();
        awaitLastAccept();
        associations.forEach(RunningAssociation::close);
        associations.forEach(association -> association.awaitEnd(RunningAssociation.LINGER.multipliedBy(2)));
    }
}
