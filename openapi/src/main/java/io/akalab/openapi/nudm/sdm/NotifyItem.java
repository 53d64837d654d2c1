package io.akalab.openapi.nudm.sdm;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The changes of one resource (TS 29.571 clause 5.2.4.17). {@code toString} does not hold it. */
public record NotifyItem(
        @NotNull @Size(max = 2048) String resourceId,
        @NotNull List<@Valid ChangeItem> changes) {

    @Override
    public String toString() {
        return "NotifyItem[redacted]";
    }
}
