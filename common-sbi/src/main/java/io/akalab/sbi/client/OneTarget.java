package io.akalab.sbi.client;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A peer with one instance, which nothing can stand in for. */
record OneTarget(Supplier<URI> apiRoot) implements Targets {

    @Override
    public Target choose(Subscriber subscriber) {
        return Target.at(apiRoot.get());
    }

    @Override
    public Optional<Target> another(Subscriber subscriber, List<Target> tried) {
        return Optional.empty();
    }

    @Override
    public Optional<Target> standIn(URI link, List<Target> tried) {
        return Optional.empty();
    }

    @Override
    public void avoid(Target target, @Nullable Duration retryAfter) {}
}
