package io.akalab.sbi.nrf;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps this function known to the NRF while it runs, in the background: the first to be stopped, so that others look elsewhere
 * before the server stops to answer.
 */
final class NrfPresence implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NrfPresence.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Registration registration;
    private final StatusSubscriptions subscriptions;
    private final Supplier<Set<String>> peerTypes;
    private final Semaphore end = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = Thread.ofVirtual().unstarted(() -> {});

    NrfPresence(Registration registration, StatusSubscriptions subscriptions, Supplier<Set<String>> peerTypes) {
        this.registration = registration;
        this.subscriptions = subscriptions;
        this.peerTypes = peerTypes;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("nrf").start(this::run);
    }

    /** Lets a request that is under way end: nobody would know whether the NRF took it. */
    @Override
    public void stop() {
        running = false;
        end.release();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (registration.isReached()) {
            subscriptions.end();
            registration.end();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void run() {
        try {
            while (!end.tryAcquire(safeStep().toMillis(), TimeUnit.MILLISECONDS)) {
                // The next step.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A fault of ours must not end the heartbeats. */
    private Duration safeStep() {
        try {
            return step();
        } catch (RuntimeException e) {
            log.error("a heartbeat failed", e);
            return PATIENCE;
        }
    }

    /** One heartbeat and what goes with it; how long until the next. */
    Duration step() {
        int before = registration.times();
        var wait = registration.step();
        if (registration.times() > before) {
            subscriptions.reset();
        }
        if (registration.isReached()) {
            subscriptions.step(peerTypes.get());
        }
        return wait;
    }
}
