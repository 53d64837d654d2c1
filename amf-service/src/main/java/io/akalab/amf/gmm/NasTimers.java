package io.akalab.amf.gmm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Repeats NAS messages that are not answered, and gives up in the end (TS 24.501 clause 10.2). Every run of a timer takes as long
 * as any other run of it, so that a queue for each timer holds the runs in the order in which they end: to start, stop and expire one
 * costs the same however many there are. What is to be done is done under the UE's lock, and in turn with nobody else: a UE whose lock
 * is held keeps no other waiting.
 */
final class NasTimers {

    private final Map<NasTimer, Queue<Run>> queues = new EnumMap<>(NasTimer.class);
    private final Map<NasTimer, Duration> durations;
    private final UeContexts contexts;
    private final Clock clock;
    private final Executor executor;

    /**
     * Timers of which none runs.
     *
     * @param executor where expired timers are worked off, each of which may wait for its UE's lock
     */
    NasTimers(Map<NasTimer, Duration> durations, UeContexts contexts, Clock clock, Executor executor) {
        this.durations = durations;
        this.contexts = contexts;
        this.clock = clock;
        this.executor = executor;
        for (var timer : NasTimer.values()) {
            queues.put(timer, new ConcurrentLinkedQueue<>());
        }
    }

    /**
     * Starts a timer for a message that was sent just now. The caller holds the UE's lock.
     *
     * @param resend repeats the message, under a COUNT of its own
     * @param giveUp ends the procedure when the last repetition is not answered either
     */
    void start(UeContext ue, NasTimer timer, Consumer<UeContext> resend, Consumer<UeContext> giveUp) {
        var run = new Run(timer, ue, resend, giveUp, deadline(timer));
        ue.timers().started(run);
        queue(timer).add(run);
    }

    /** Stops a timer, if it runs. The caller holds the UE's lock. */
    void stop(UeContext ue, NasTimer timer) {
        ue.timers().stop(timer);
    }

    /** Works off every timer that has expired. */
    @Scheduled(fixedDelayString = "${akalab.amf.timers.tick:100ms}")
    void run() {
        run(executor);
    }

    /** The same, worked off elsewhere. */
    void run(Executor worker) {
        var now = clock.instant();
        queues.values().forEach(queue -> expire(queue, now, worker));
    }

    private void expire(Queue<Run> queue, Instant now, Executor worker) {
        for (var run = queue.peek(); run != null && run.isOver(now); run = queue.peek()) {
            queue.poll();
            var ue = run.ue();
            if (ue != null) {
                var expired = run;
                worker.execute(() -> contexts.exclusively(ue, known -> expired(known, expired)));
            }
        }
    }

    /** Whoever had the lock may have stopped the timer meanwhile, or started it anew. */
    private boolean expired(UeContext ue, Run run) {
        if (!ue.timers().holds(run)) {
            return false;
        }
        if (run.countsExpiry() > NasTimer.RETRANSMISSIONS) {
            ue.timers().stop(run.timer());
            run.giveUp.accept(ue);
            return true;
        }
        run.resend.accept(ue);
        if (ue.timers().holds(run)) {
            run.deadline = deadline(run.timer());
            queue(run.timer()).add(run);
        }
        return true;
    }

    private Instant deadline(NasTimer timer) {
        return clock.instant().plus(durations.getOrDefault(timer, Duration.ZERO));
    }

    private Queue<Run> queue(NasTimer timer) {
        return queues.computeIfAbsent(timer, _ -> new ConcurrentLinkedQueue<>());
    }

    /** One run of a timer, from the first sending of a message to its answer. */
    static final class Run {

        private final NasTimer timer;
        private final Consumer<UeContext> resend;
        private final Consumer<UeContext> giveUp;
        private volatile @Nullable UeContext ue;
        private volatile Instant deadline;
        private int expiries;

        private Run(
                NasTimer timer,
                UeContext ue,
                Consumer<UeContext> resend,
                Consumer<UeContext> giveUp,
                Instant deadline) {
            this.timer = timer;
            this.ue = ue;
            this.resend = resend;
            this.giveUp = giveUp;
            this.deadline = deadline;
        }

        NasTimer timer() {
            return timer;
        }

        /** The queue keeps a stopped run until its time has come, but not its UE. */
        void cancel() {
            ue = null;
        }

        private @Nullable UeContext ue() {
            return ue;
        }

        private boolean isOver(Instant now) {
            return ue == null || !deadline.isAfter(now);
        }

        private int countsExpiry() {
            return ++expiries;
        }
    }
}
