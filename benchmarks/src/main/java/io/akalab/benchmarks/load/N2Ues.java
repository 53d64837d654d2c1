package io.akalab.benchmarks.load;

import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.ngap.NgapN2Link;
import io.akalab.simulator.registration.Outcome;
import io.akalab.simulator.registration.Registration;
import io.akalab.simulator.ue.Subscription;
import io.akalab.simulator.ue.Ue;
import io.akalab.simulator.ue.UeSettings;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The UEs of a load run at their gNBs, those that a UDM was provisioned with. */
final class N2Ues {

    static final Plmn PLMN = new Plmn("999", "70");
    private static final SubscriberKey KEY = SubscriberKey.of(HexFormat.of().parseHex(AkaClient.K));
    private static final Opc OPC = Opc.of(HexFormat.of().parseHex(AkaClient.OPC));

    private final List<NgapN2Link> gnbs;
    private final Queue<Registration> registered = new ConcurrentLinkedQueue<>();

    N2Ues(List<NgapN2Link> gnbs) {
        this.gnbs = List.copyOf(gnbs);
    }

    /** Registers the UEs of the subscribers 0 to {@code number} - 1, so many at once, and leaves them registered. */
    N2Tally register(int number, int atOnce, Duration patience) throws InterruptedException {
        var tally = new N2Tally(number);
        inParallel(number, atOnce, subscriber -> {
            var registration = registration(subscriber, patience);
            long start = System.nanoTime();
            var outcome = registration.register();
            tally.add(outcome, System.nanoTime() - start, registration.exchanges());
            if (outcome instanceof Outcome.Registered) {
                registered.add(registration);
            }
        });
        return tally;
    }

    /** Switches off all that are registered. */
    void switchOff(int atOnce) throws InterruptedException {
        var all = List.copyOf(registered);
        registered.clear();
        inParallel(all.size(), atOnce, i -> all.get(i).deregister(DeregistrationType.SWITCH_OFF));
    }

    /** A UE with a fresh USIM and nothing stored: it is registered with its SUCI and a whole AKA. */
    private Registration registration(int subscriber, Duration patience) {
        var subscription = Subscription.milenage(new Imsi("99970%010d".formatted(subscriber)), 2, KEY, OPC);
        var gnb = gnbs.get(subscriber % gnbs.size());
        return new Registration(
                new Ue(subscription, UeSettings.of(PLMN)), gnb, new GNb(), gnb::nextRanUeNgapId, patience);
    }

    private static void inParallel(int number, int atOnce, IntConsumer task) throws InterruptedException {
        var permits = new Semaphore(atOnce);
        var failure = new AtomicReference<@Nullable RuntimeException>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < number && failure.get() == null; i++) {
                int index = i;
                permits.acquire();
                threads.execute(() -> {
                    try {
                        task.accept(index);
                    } catch (RuntimeException e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        permits.release();
                    }
                });
            }
        }
        var thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
    }
}
