package io.akalab.sbi.client;

import io.akalab.sbi.problem.SbiProblem;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The instances of a peer, and which of them gets a request (TS 29.500 clause 6.5.3). */
public interface Targets {

    /**
     * The instance for a request.
     *
     * @throws SbiProblem {@code NETWORK_FAILURE} that names what is missing and where it was looked for, if there is none
     */
    Target choose(Subscriber subscriber);

    /** An instance for a request that those before could not take; empty if there is no other. */
    Optional<Target> another(Subscriber subscriber, List<Target> tried);

    /**
     * An instance that has the contexts of the one that gave a link.
     *
     * @param link where those before could not be reached
     */
    Optional<Target> standIn(URI link, List<Target> tried);

    /**
     * Leaves an instance out for a while, as long as there are others.
     *
     * @param retryAfter for how long it said; null if it said nothing
     */
    void avoid(Target target, @Nullable Duration retryAfter);

    /** One instance at an address that is settled, asked for at each request. */
    static Targets at(Supplier<URI> apiRoot) {
        return new OneTarget(apiRoot);
    }
}
