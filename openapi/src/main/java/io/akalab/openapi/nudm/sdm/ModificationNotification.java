package io.akalab.openapi.nudm.sdm;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which data have changed, and how (TS 29.503 clause 6.1.6.2.21). {@code toString} does not hold it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModificationNotification(
        @NotNull List<@Valid NotifyItem> notifyItems,
        @Nullable String subscriptionId) {

    @Override
    public String toString() {
        return "ModificationNotification[redacted]";
    }
}
