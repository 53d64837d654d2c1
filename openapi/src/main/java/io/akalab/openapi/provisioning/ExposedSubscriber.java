package io.akalab.openapi.provisioning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** A subscriber with the keys, which only a lab gives away. */
public record ExposedSubscriber(
        @NotNull @Valid AuthenticationSubscription subscription,
        @NotNull @Valid ExposedKeys keys) {

    @Override
    public String toString() {
        return "ExposedSubscriber[redacted]";
    }
}
