package io.akalab.udm.sdm;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** Answers with validators, or with 304 where the requester has the data already (TS 29.503 clause 6.1.2.3, RFC 9110). */
@Component
final class ConditionalAnswers {

    private static final int TAG_OCTETS = 12;
    private static final long UNKNOWN = -1;

    private final JsonMapper json;
    private final SdmProperties settings;

    ConditionalAnswers(JsonMapper json, SdmProperties settings) {
        this.json = json;
        this.settings = settings;
    }

    /** Null stands for the answer 304, which the request has then been given. */
    <T> @Nullable ResponseEntity<T> answer(T body, Optional<Instant> changedAt, WebRequest request) {
        var modified = changedAt.map(Instant::toEpochMilli).orElse(UNKNOWN);
        if (request.checkNotModified(tag(body), modified)) {
            return null;
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(settings.maxAge()))
                .body(body);
    }

    private String tag(Object body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(body));
            return '"' + HexFormat.of().formatHex(digest, 0, TAG_OCTETS) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
