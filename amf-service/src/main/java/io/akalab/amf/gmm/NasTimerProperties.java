package io.akalab.amf.gmm;

import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the AMF waits before it repeats a NAS message, below {@code akalab.amf.timers} (TS 24.501 table 10.2.2).
 *
 * @param t3522 Deregistration Request
 * @param t3550 Registration Accept
 * @param t3555 Configuration Update Command
 * @param t3560 Authentication Request, Security Mode Command
 * @param t3570 Identity Request
 * @param t3513 paging
 */
@Validated
@ConfigurationProperties("akalab.amf.timers")
record NasTimerProperties(
        @DefaultValue("3s") Duration t3522,
        @DefaultValue("6s") Duration t3550,
        @DefaultValue("6s") Duration t3555,
        @DefaultValue("6s") Duration t3560,
        @DefaultValue("3s") Duration t3570,
        @DefaultValue("2s") Duration t3513) {

    /** A timer without time would repeat a message before it could be answered. */
    @AssertTrue(message = "a NAS timer is longer than nothing") boolean isEveryTimerPositive() {
        return Stream.of(t3522, t3550, t3555, t3560, t3570, t3513).allMatch(Duration::isPositive);
    }

    Map<NasTimer, Duration> durations() {
        return Map.of(
                NasTimer.T3522, t3522,
                NasTimer.T3550, t3550,
                NasTimer.T3555, t3555,
                NasTimer.T3560, t3560,
                NasTimer.T3570, t3570,
                NasTimer.T3513, t3513);
    }
}
