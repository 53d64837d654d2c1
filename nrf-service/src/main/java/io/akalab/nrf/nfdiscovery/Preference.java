package io.akalab.nrf.nfdiscovery;

import io.akalab.nrf.nfmanagement.RegisteredInstance;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What comes first among what is found, and how much of it is told. */
record Preference(Set<UUID> instances, @Nullable String locality, int limit) {

    /** The preferred ones first, then by priority. */
    Comparator<RegisteredInstance> order() {
        return Comparator.<RegisteredInstance, Boolean>comparing(instance -> !instances.contains(instance.id()))
                .thenComparing(instance ->
                        locality != null && !locality.equals(instance.profile().locality()))
                .thenComparing(instance ->
                        Objects.requireNonNullElse(instance.profile().priority(), 0));
    }
}
