package io.akalab.udm.subscriptiondata;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Data in the form that TS 29.503 gives them. {@code toString} does not hold them.
 *
 * @param json the data
 * @param changedAt when they last changed; null for those of the profile
 */
public record Document(String json, @Nullable Instant changedAt) {

    @Override
    public String toString() {
        return "Document[changedAt=" + changedAt + ", redacted]";
    }
}
