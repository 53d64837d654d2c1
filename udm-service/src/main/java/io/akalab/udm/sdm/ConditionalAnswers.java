package io.akalab.udm.sdm;

import io.akalab.sbi.conditional.Representations;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * Answers with validators, or with 304 where the requester has the data already (TS 29.503 clause 6.1.2.3, RFC 9110). Beside
 * the tag of every representation these have the time of the last change, and say for how long they are good.
 */
@Component
final class ConditionalAnswers {

    private static final long UNKNOWN = -1;

    private final Representations representations;
    private final SdmProperties settings;

    ConditionalAnswers(Representations representations, SdmProperties settings) {
        this.representations = representations;
        this.settings = settings;
    }

    /** Null stands for the answer 304, which the request has then been given. */
    <T> @Nullable ResponseEntity<T> answer(T body, Optional<Instant> changedAt, WebRequest request) {
        var modified = changedAt.map(Instant::toEpochMilli).orElse(UNKNOWN);
        if (request.checkNotModified(representations.tag(body).header(), modified)) {
            return null;
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(settings.maxAge()))
                .body(body);
    }
}
