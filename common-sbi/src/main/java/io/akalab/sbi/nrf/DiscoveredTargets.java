package io.akalab.sbi.nrf;

import io.akalab.sbi.client.Peer;
import io.akalab.sbi.client.Subscriber;
import io.akalab.sbi.client.Target;
import io.akalab.sbi.client.Targets;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The instances that the NRF knows, chosen by priority and, within one, at random by capacity (TS 29.510 clause 6.1.6.2.2); behind
 * them those of the settings.
 */
final class DiscoveredTargets implements Targets {

    private final Peer peer;
    private final Discovery discovery;
    private final StaticTargets fallback;
    private final Avoided avoided;
    private final RandomGenerator random;
    private final MissingPeer missing;

    DiscoveredTargets(
            Peer peer,
            Discovery discovery,
            StaticTargets fallback,
            Avoided avoided,
            RandomGenerator random,
            MissingPeer missing) {
        this.peer = peer;
        this.discovery = discovery;
        this.fallback = fallback;
        this.avoided = avoided;
        this.random = random;
        this.missing = missing;
    }

    @Override
    public Target choose(Subscriber subscriber) {
        return another(subscriber, List.of()).orElseThrow(() -> missing.problem(discovery.all(peer), subscriber));
    }

    @Override
    public Optional<Target> another(Subscriber subscriber, List<Target> tried) {
        var found = find(subscriber, discovery.all(peer), tried);
        if (found == null && tried.isEmpty()) {
            found = find(subscriber, discovery.again(peer), tried);
        }
        if (found != null) {
            return Optional.of(found);
        }
        var settled = fallback.another(subscriber, tried);
        if (tried.isEmpty()) {
            settled.ifPresent(_ -> missing.usesFallback(discovery.all(peer), subscriber));
        }
        return settled;
    }

    @Override
    public Optional<Target> standIn(URI link, List<Target> tried) {
        var candidates = discovery.all(peer).candidates();
        var ofLink = discovery.setsOf(Target.origin(link));
        var other = choose(
                candidates,
                candidate -> !Collections.disjoint(candidate.target().nfSetIds(), ofLink)
                        && !StaticTargets.isAmong(tried, candidate.target()));
        return other == null ? fallback.standIn(link, tried) : Optional.of(other);
    }

    @Override
    public void avoid(Target target, @Nullable Duration retryAfter) {
        avoided.add(target, retryAfter);
    }

    private @Nullable Target find(Subscriber subscriber, Found all, List<Target> tried) {
        if (all.candidates().stream().anyMatch(candidate -> candidate.served().isByGroupAlone())
                && (subscriber.supi() != null || subscriber.routingIndicator() != null)) {
            return choose(
                    discovery.of(peer, subscriber).candidates(),
                    candidate -> !StaticTargets.isAmong(tried, candidate.target()));
        }
        return choose(
                all.candidates(),
                candidate -> candidate.serves(subscriber) && !StaticTargets.isAmong(tried, candidate.target()));
    }

    private @Nullable Target choose(List<Candidate> candidates, Predicate<Candidate> fits) {
        var sound = byPriority(candidates, candidate -> fits.test(candidate) && !avoided.contains(candidate.target()));
        return sound != null ? sound : byPriority(candidates, fits);
    }

    /** One of those that fit and have the best priority, as often as its capacity says. */
    private @Nullable Target byPriority(List<Candidate> candidates, Predicate<Candidate> fits) {
        @Nullable Candidate chosen = null;
        int weight = 0;
        for (var candidate : candidates) {
            if ((chosen != null && candidate.priority() > chosen.priority()) || !fits.test(candidate)) {
                continue;
            }
            weight = chosen != null && candidate.priority() == chosen.priority()
                    ? weight + candidate.capacity()
                    : candidate.capacity();
            // The k-th takes the place of the one before with the share of its capacity, so that each has its share in
            // the end.
            if (chosen == null
                    || candidate.priority() < chosen.priority()
                    || random.nextInt(weight) < candidate.capacity()) {
                chosen = candidate;
            }
        }
        return chosen == null ? null : chosen.target();
    }
}
