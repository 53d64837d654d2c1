package io.akalab.sbi.oauth;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.akalab.sbi.client.PlainClient;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys of tokens that were set, and those that the NRF shows, which are looked at again when it signs with another. */
final class NrfKeys implements TokenKeys {

    /** A token of a made-up key must not become a request to the NRF each time. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final List<JWK> set;
    private final @Nullable URI uri;
    private final PlainClient http;
    private final Clock clock;

    private volatile List<JWK> known;
    private Instant lookedAt = Instant.MIN;

    NrfKeys(List<JWK> set, @Nullable URI uri, PlainClient http, Clock clock) {
        this.set = set;
        this.uri = uri;
        this.http = http;
        this.clock = clock;
        this.known = set;
    }

    @Override
    public List<JWK> known() {
        return known;
    }

    @Override
    public synchronized List<JWK> refreshed() {
        var now = clock.instant();
        if (uri != null && lookedAt.isBefore(now.minus(PAUSE))) {
            var all = new ArrayList<>(set);
            all.addAll(fetch(uri));
            lookedAt = now;
            known = List.copyOf(all);
        }
        return known;
    }

    private List<JWK> fetch(URI keys) {
        var answer = http.get(keys);
        try {
            if (answer.status() == 200) {
                return JWKSet.parse(new String(answer.body(), StandardCharsets.UTF_8))
                        .getKeys();
            }
        } catch (ParseException e) {
            // Told below.
        }
        throw new SbiProblem(Cause.UPSTREAM_SERVER_ERROR, "the NRF shows no keys of its tokens");
    }
}
