package io.akalab.udm.sdm;

import io.akalab.udm.contextdata.Registration;
import io.akalab.udm.subscriptiondata.DataName;
import io.akalab.udm.subscriptiondata.Document;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All that can be asked of a subscriber.
 *
 * @param data what counts for him
 * @param sessions the PDU sessions that SMFs have registered
 */
record DataSets(Map<DataName, Document> data, Collection<Registration> sessions) {

    Document document(DataName name) {
        return Objects.requireNonNull(data.get(name));
    }

    /** When data of the subscriber's own last changed; empty if they are all the profile's. */
    Optional<Instant> changedAt() {
        return data.values().stream()
                .map(Document::changedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}
