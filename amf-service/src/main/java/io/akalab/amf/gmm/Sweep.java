package io.akalab.amf.gmm;

import io.akalab.amf.n2.Cause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Ends what nobody ends any more, so that the AMF's memory does not fill up: procedures whose UE has fallen silent, and idle
 * UEs that have not registered anew in time (TS 24.501 clause 5.3.7).
 */
final class Sweep {

    private final UeContexts contexts;
    private final Deregistration deregistration;
    private final Upkeep upkeep;
    private final NasSender sender;
    private final Duration procedure;
    private final Duration idle;
    private final Clock clock;

    Sweep(
            UeContexts contexts,
            Deregistration deregistration,
            Upkeep upkeep,
            NasSender sender,
            GmmProperties properties,
            Clock clock) {
        this.contexts = contexts;
        this.deregistration = deregistration;
        this.upkeep = upkeep;
        this.sender = sender;
        this.procedure = properties.contexts().procedureTimeToLive();
        this.idle = properties.idleTimeToLive();
        this.clock = clock;
    }

    /** Looks at every UE that nobody works on just now. */
    @Scheduled(fixedDelayString = "${akalab.amf.contexts.sweep-interval:5s}")
    void run() {
        var now = clock.instant();
        for (var ue : contexts.all()) {
            if (ue.lock().tryLock()) {
                try {
                    sweep(ue, now);
                } finally {
                    ue.lock().unlock();
                }
            }
        }
    }

    private void sweep(UeContext ue, Instant now) {
        if (ue.isRemoved()) {
            return;
        }
        if (!ue.isConnected()) {
            if (ue.silentFor(idle, now)) {
                deregistration.implicitly(ue, "idle for too long");
            }
        } else if (isHalfDone(ue) && ue.silentFor(procedure, now)) {
            giveUp(ue);
        } else if (upkeep.isDue(ue)) {
            Thread.startVirtualThread(() -> contexts.exclusively(ue, this::authenticate));
        }
    }

    /** It takes as long as the home network does. */
    private boolean authenticate(UeContext ue) {
        upkeep.after(ue);
        return true;
    }

    /** While a NAS timer runs, somebody ends the procedure. */
    private static boolean isHalfDone(UeContext ue) {
        return !ue.timers().any() && (ue.isReleasing() || ue.state() != GmmState.REGISTERED);
    }

    /** A UE that was accepted stays registered even if it never said so (TS 24.501 clause 5.5.1.2.8, case c). */
    private void giveUp(UeContext ue) {
        if (ue.isReleasing() && (ue.isRegistered() || contexts.knows(ue))) {
            contexts.detach(ue);
        } else if (ue.state() == GmmState.COMMON_PROCEDURE_INITIATED && ue.isRegistered()) {
            ue.endAttempt();
            ue.state(GmmState.REGISTERED);
        } else {
            sender.release(ue, Cause.NAS_UNSPECIFIED);
            contexts.remove(ue);
        }
    }
}
