package io.akalab.udm.contextdata;

import java.time.Instant;

/**
 * Somebody wants to be told of changes of a subscriber's data. {@code toString} does not hold the document.
 *
 * @param nfInstanceId who
 * @param implicitEnd whether it ends when that function serves the UE no more
 * @param document the SdmSubscription, in JSON as TS 29.503 has it
 * @param expiresAt when it ends, unless it is prolonged
 */
public record DataSubscription(
        String id, String nfInstanceId, boolean implicitEnd, String document, Instant expiresAt) {

    @Override
    public String toString() {
        return "DataSubscription[expiresAt=" + expiresAt + ", redacted]";
    }
}
