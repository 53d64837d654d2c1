package io.akalab.nrf.nfmanagement;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for silent instances and ended subscriptions, every second. */
@Component
class HeartbeatWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(HeartbeatWatch.class);

    private final NfInstances instances;
    private final StatusSubscriptions subscriptions;
    private volatile ScheduledExecutorService thread = closed();

    HeartbeatWatch(NfInstances instances, StatusSubscriptions subscriptions) {
        this.instances = instances;
        this.subscriptions = subscriptions;
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("heartbeat-watch").factory());
        var interval = NfInstances.sweepInterval().toMillis();
        var _ = thread.scheduleWithFixedDelay(this::sweep, interval, interval, TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        try {
            instances.sweep();
            subscriptions.sweep();
        } catch (RuntimeException e) {
            // One that is thrown would end the watch.
            log.error("the look for silent instances failed", e);
        }
    }

    @Override
    public void stop() {
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return !thread.isShutdown();
    }

    private static ScheduledExecutorService closed() {
        var closed =
                Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
        closed.shutdown();
        return closed;
    }
}
