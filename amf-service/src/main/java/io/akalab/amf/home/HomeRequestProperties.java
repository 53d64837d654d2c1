package io.akalab.amf.home;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the AMF deals with many UEs at once, below {@code akalab.amf.home-requests}. A UE waits 15 s for the end of its registration
 * (T3510, TS 24.501 table 10.2.1), so that the patience of each of its steps is well below that.
 *
 * @param atOnce so many requests of a kind are under way at once: challenges, answers to them, registrations at the UDM
 * @param patience how long a request waits for its turn and for a peer that is overloaded
 */
@Validated
@ConfigurationProperties("akalab.amf.home-requests")
public record HomeRequestProperties(
        @DefaultValue("10") @Positive int atOnce,
        @DefaultValue("8s") @NotNull Duration patience) {

    /** The same with no more patience than that. */
    public HomeRequestProperties within(Duration most) {
        return patience.compareTo(most) > 0 ? new HomeRequestProperties(atOnce, most) : this;
    }
}
