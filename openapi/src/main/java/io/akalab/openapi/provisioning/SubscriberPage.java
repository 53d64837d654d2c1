package io.akalab.openapi.provisioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Subscribers in the order of their SUPIs, without keys.
 *
 * @param next the SUPI after which the next page begins; absent where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriberPage(
        @NotNull List<@Valid AuthenticationSubscription> subscribers,
        @Nullable String next) {

    @Override
    public String toString() {
        return "SubscriberPage[redacted]";
    }
}
