package io.akalab.sbi.nrf;

import io.akalab.sbi.client.Subscriber;
import io.akalab.sbi.client.Target;
import io.akalab.sbi.client.Targets;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instances by their addresses alone, in their order: the first that did not fail lately. */
final class StaticTargets implements Targets {

    private final List<Target> targets;
    private final Avoided avoided;

    StaticTargets(List<URI> apiRoots, Avoided avoided) {
        this.targets = apiRoots.stream().map(Target::at).toList();
        this.avoided = avoided;
    }

    boolean isEmpty() {
        return targets.isEmpty();
    }

    /** Whether one of them gave a link. */
    boolean serves(URI link) {
        return targets.stream().anyMatch(target -> target.serves(link));
    }

    @Override
    public Target choose(Subscriber subscriber) {
        return another(subscriber, List.of()).orElseThrow();
    }

    @Override
    public Optional<Target> another(Subscriber subscriber, List<Target> tried) {
        @Nullable Target lastResort = null;
        for (var target : targets) {
            if (isAmong(tried, target)) {
                continue;
            }
            if (!avoided.contains(target)) {
                return Optional.of(target);
            }
            if (lastResort == null) {
                lastResort = target;
            }
        }
        return Optional.ofNullable(lastResort);
    }

    @Override
    public Optional<Target> standIn(URI link, List<Target> tried) {
        return serves(link) ? another(Subscriber.ANY, tried) : Optional.empty();
    }

    @Override
    public void avoid(Target target, @Nullable Duration retryAfter) {
        avoided.add(target, retryAfter);
    }

    /** Whether a target was tried, by its address: a link tells no more of it. */
    static boolean isAmong(List<Target> tried, Target target) {
        for (var other : tried) {
            if (target.serves(other.apiRoot())) {
                return true;
            }
        }
        return false;
    }
}
