package io.akalab.sbi.nrf;

import io.akalab.sbi.client.UpstreamProblem;
import io.akalab.sbi.problem.SbiProblem;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps this function registered (TS 29.510 clauses 5.2.2.2 to 5.2.2.4): one step at a time, and how long until the next. */
final class Registration {

    private static final Logger log = LoggerFactory.getLogger(Registration.class);
    private static final int NOT_FOUND = 404;
    private static final Duration FIRST_RETRY = Duration.ofMillis(250);

    private final NrfClient nrf;
    private final OwnProfile self;
    private final Duration longestRetry;
    private volatile boolean registered;
    private int times;
    private volatile boolean away;
    private Duration retry = FIRST_RETRY;
    private Duration heartbeat;

    Registration(NrfClient nrf, OwnProfile self, Duration heartbeat) {
        this.nrf = nrf;
        this.self = self;
        this.heartbeat = heartbeat;
        this.longestRetry = heartbeat;
    }

    /** Whether the NRF took the latest step. */
    boolean isReached() {
        return registered && !away;
    }

    /** How often this function has registered: after the first time the NRF had forgotten it, and all else. */
    int times() {
        return times;
    }

    /** Registers, or tells that this function is alive; what fails is tried again after the time that is returned. */
    Duration step() {
        try {
            keepRegistered();
            reached();
            return heartbeat;
        } catch (SbiProblem e) {
            return failed(e);
        }
    }

    /** De-registers, if the NRF is there. */
    void end() {
        if (!registered || away) {
            return;
        }
        try {
            nrf.deregister(self.nfInstanceId());
        } catch (SbiProblem e) {
            log.info("the NRF did not take the de-registration: {}", e.getMessage());
        }
        registered = false;
    }

    private void keepRegistered() {
        if (registered && isStillKnown()) {
            return;
        }
        registered = false;
        var kept = nrf.register(self.nfInstanceId(), self.profile());
        registered = true;
        times++;
        var seconds = kept.heartBeatTimer();
        if (seconds != null) {
            heartbeat = Duration.ofSeconds(seconds);
        }
        log.info("registered at the NRF at {} as {} at {}", nrf.uri(), self.nfType(), self.apiRoot());
    }

    /** Heartbeat; an NRF that was started again knows nobody. */
    private boolean isStillKnown() {
        try {
            nrf.heartbeat(self.nfInstanceId());
            return true;
        } catch (UpstreamProblem e) {
            if (e.upstreamStatus() == NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    private void reached() {
        if (away) {
            log.info("the NRF at {} is back", nrf.uri());
        }
        away = false;
        retry = FIRST_RETRY;
    }

    private Duration failed(SbiProblem problem) {
        if (!away) {
            log.warn(
                    "the NRF at {} cannot be used, tried again in the background: {}", nrf.uri(), problem.getMessage());
        }
        away = true;
        var wait = retry;
        retry = retry.multipliedBy(2).compareTo(longestRetry) < 0 ? retry.multipliedBy(2) : longestRetry;
        return wait;
    }
}
