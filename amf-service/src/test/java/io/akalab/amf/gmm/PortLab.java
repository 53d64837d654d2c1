package io.akalab.amf.gmm;

import io.akalab.amf.AmfApplication;
import io.akalab.amf.Lab;
import io.akalab.amf.n2.N2;
import io.akalab.amf.n2.Pager;
import io.akalab.crypto.identity.Imsi;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** An AMF whose N2 port and clock are in the test's hands. */
final class PortLab implements AutoCloseable {

    private static final AtomicLong MSIN = new AtomicLong(7_000_000_000L);

    private final SettableClock clock = new SettableClock();
    private final List<Runnable> expired = new ArrayList<>();
    private final Lab lab;
    private final NasTimers timers;

    /** Without anything that could page. */
    PortLab(String... settings) {
        this(null, settings);
    }

    PortLab(@Nullable Pager pager, String... settings) {
        var application = AmfApplication.application();
        ApplicationContextInitializer<GenericApplicationContext> inTheTestsHands = context -> {
            context.registerBean("clock", Clock.class, () -> clock);
            if (pager != null) {
                context.registerBean("pager", Pager.class, () -> pager);
            }
        };
        application.addInitializers(inTheTestsHands);
        var all = new ArrayList<>(List.of(
                "--akalab.amf.contexts.sweep-interval=1h",
                // Nothing expires but what a test lets expire.
                "--akalab.amf.timers.tick=1h"));
        all.addAll(List.of(settings));
        lab = new Lab(application, all.toArray(String[]::new));
        timers = lab.amf(NasTimers.class);
    }

    Lab lab() {
        return lab;
    }

    N2 n2() {
        return lab.amf(N2.class);
    }

    Gmm gmm() {
        return lab.amf(Gmm.class);
    }

    UeContexts contexts() {
        return lab.amf(UeContexts.class);
    }

    /** The AMF's context of a UE. */
    UeContext context(PortUe ue) {
        return contexts().find(ue.imsi()).orElseThrow();
    }

    /** The security context that the AMF has in use for a UE. */
    UeSecurity security(PortUe ue) {
        return Objects.requireNonNull(context(ue).security());
    }

    /** A UE that no other test has. */
    PortUe ue() {
        return new PortUe(n2(), new Imsi("99970%010d".formatted(MSIN.getAndIncrement())));
    }

    /** Time passes, and the timers that it was too much for expire at once, each after the other. */
    void pass(Duration time) {
        clock.pass(time);
        Executor inOrder = expired::add;
        timers.run(inOrder);
        while (!expired.isEmpty()) {
            expired.removeFirst().run();
        }
    }

    void sweepAfter(Duration silence) {
        clock.pass(silence);
        lab.amf(Sweep.class).run();
    }

    @Override
    public void close() {
        lab.close();
    }
}
