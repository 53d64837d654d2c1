package io.akalab.sbi.nrf;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.akalab.openapi.nnrf.nfmanagement.NFProfile;
import io.akalab.sbi.client.Peer;
import io.akalab.sbi.client.Subscriber;
import io.akalab.sbi.client.Target;
import io.akalab.sbi.problem.SbiProblem;
import jakarta.validation.Validator;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds instances by the NRF (TS 29.510 clause 5.3) and keeps what was found for its validityPeriod. After that it is used on while
 * it is asked for anew in the background, so that no request waits, and while the NRF is away.
 */
final class Discovery {

    private static final Logger log = LoggerFactory.getLogger(Discovery.class);
    private static final int MOST_QUERIES = 10_000;

    /** After what time a discovery that failed or found nothing is repeated. */
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Cache<Query, Found> cache =
            Caffeine.newBuilder().maximumSize(MOST_QUERIES).build();

    /** The NF sets of instances by their addresses, those too that are gone: others of a set can stand in for them. */
    private final Cache<URI, Set<String>> sets =
            Caffeine.newBuilder().maximumSize(MOST_QUERIES).build();

    private final NrfClient nrf;
    private final String requesterNfType;
    private final @Nullable String groupId;
    private final JsonMapper json;
    private final Validator validator;
    private final Clock clock;
    private final Executor background;

    Discovery(
            NrfClient nrf,
            String requesterNfType,
            @Nullable String groupId,
            JsonMapper json,
            Validator validator,
            Clock clock,
            Executor background) {
        this.nrf = nrf;
        this.requesterNfType = requesterNfType;
        this.groupId = groupId;
        this.json = json;
        this.validator = validator;
        this.clock = clock;
        this.background = background;
    }

    /** All instances that offer a peer's service. */
    Found all(Peer peer) {
        return find(Query.all(peer));
    }

    /** Those that the NRF names for a subscriber. */
    Found of(Peer peer, Subscriber subscriber) {
        return find(Query.of(peer, subscriber));
    }

    /** Asks anew for what served nobody, unless that was done just now, or the NRF is away: then it is in the background. */
    Found again(Peer peer) {
        return cache.asMap()
                .compute(
                        Query.all(peer),
                        (query, former) -> former != null && isFresh(former) ? former : ask(query, former));
    }

    private boolean isFresh(Found found) {
        return found.failure() != null || clock.millis() < found.asked() + RETRY.toMillis();
    }

    /** The NF sets of an instance at an address, whether it is still there or not; none of one that was never found. */
    Set<String> setsOf(URI origin) {
        var found = sets.getIfPresent(origin);
        return found == null ? Set.of() : found;
    }

    /** Drops an instance that is gone. */
    void drop(UUID nfInstanceId) {
        cache.asMap().replaceAll((_, found) -> found.without(nfInstanceId));
    }

    /** Has everything about a type asked for anew, at its next use. */
    void outdate(String nfType) {
        cache.asMap().replaceAll((query, found) -> query.peer().nfType().equals(nfType) ? found.outdated() : found);
    }

    /** Where the NRF is, for a message. */
    String where() {
        return "the NRF at " + nrf.uri();
    }

    private Found find(Query query) {
        var found = cache.getIfPresent(query);
        if (found == null) {
            return cache.get(query, missing -> ask(missing, null));
        }
        if (clock.millis() >= found.validUntil() && found.refreshing().compareAndSet(false, true)) {
            background.execute(() -> cache.put(query, ask(query, found)));
            return Optional.ofNullable(cache.getIfPresent(query)).orElse(found);
        }
        return found;
    }

    /** Asks the NRF; where that fails, what was found before stays. */
    private Found ask(Query query, @Nullable Found former) {
        long now = clock.millis();
        try {
            var result = nrf.search(query.uri(requesterNfType, groupId));
            var candidates = candidates(result, query.peer());
            var validity = candidates.isEmpty()
                    ? RETRY
                    : Duration.ofSeconds(
                            Math.max(1, result.path("validityPeriod").asLong(1)));
            return new Found(candidates, now, now + validity.toMillis(), null);
        } catch (SbiProblem e) {
            var kept = former == null ? List.<Candidate>of() : former.candidates();
            if (former == null || former.failure() == null) {
                log.warn(
                        "{} could not be asked for {}, {} known before stay in use: {}",
                        where(),
                        query.peer().nfType(),
                        kept.size(),
                        e.getMessage());
            }
            return new Found(kept, now, now + RETRY.toMillis(), e.details().detail());
        }
    }

    private List<Candidate> candidates(JsonNode result, Peer peer) {
        var candidates = new ArrayList<Candidate>();
        for (var instance : result.path("nfInstances")) {
            profile(instance)
                    .flatMap(profile -> Candidate.of(profile, peer.service(), peer.version()))
                    .ifPresent(candidates::add);
        }
        for (var candidate : candidates) {
            sets.put(
                    Target.origin(candidate.target().apiRoot()),
                    candidate.target().nfSetIds());
        }
        return candidates;
    }

    /** A profile; one that breaks its contract spoils no other. */
    private Optional<NFProfile> profile(JsonNode instance) {
        try {
            var profile = json.treeToValue(instance, NFProfile.class);
            if (validator.validate(profile).isEmpty()) {
                return Optional.of(profile);
            }
        } catch (JacksonException e) {
            // The same as one that is not valid.
        }
        log.warn("{} told of an instance whose profile is not understood", where());
        return Optional.empty();
    }
}
