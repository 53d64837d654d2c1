package io.akalab.sbi.nrf;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What a discovery found.
 *
 * @param asked when, in milliseconds of the epoch
 * @param validUntil until when it is good, in milliseconds of the epoch
 * @param failure why the NRF could not be asked; what was found before it stays in use meanwhile
 * @param refreshing whether somebody asks anew already
 */
record Found(
        List<Candidate> candidates,
        long asked,
        long validUntil,
        @Nullable String failure,
        AtomicBoolean refreshing) {

    Found(List<Candidate> candidates, long asked, long validUntil, @Nullable String failure) {
        this(List.copyOf(candidates), asked, validUntil, failure, new AtomicBoolean());
    }

    /** The same, but for an instance that is gone. */
    Found without(UUID nfInstanceId) {
        var left = candidates.stream()
                .filter(candidate -> !nfInstanceId.equals(candidate.target().nfInstanceId()))
                .toList();
        return new Found(left, asked, validUntil, failure);
    }

    /** The same, to be asked for anew at the next use. */
    Found outdated() {
        return new Found(candidates, asked, 0, failure);
    }
}
