package io.akalab.amf.gmm;

import io.akalab.nas.security.NasCount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a UE is authenticated anew, below {@code akalab.amf}.
 *
 * @param countThreshold from which NAS COUNT on, in either direction, a security context is to be replaced (TS 33.501 clause 6.4.3.1)
 * @param reauthenticateAfter when the operator's policy demands it
 */
@Validated
@ConfigurationProperties("akalab.amf")
record FreshnessProperties(
        @DefaultValue("16776192") @Min(1) @Max(0xFFFFF0) int countThreshold,
        @DefaultValue @Valid ReauthenticateAfter reauthenticateAfter) {

    /** The threshold as a COUNT. */
    NasCount threshold() {
        return new NasCount(countThreshold);
    }

    /**
     * The operator's policy.
     *
     * @param duration for how long an authentication counts; for ever unless set
     * @param registrations for how many registrations it counts; 0: for any number
     */
    record ReauthenticateAfter(
            @Nullable Duration duration,
            @DefaultValue("0") @PositiveOrZero int registrations) {}
}
