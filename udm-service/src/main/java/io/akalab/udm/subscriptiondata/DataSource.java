package io.akalab.udm.subscriptiondata;

import io.akalab.crypto.identity.Supi;
import java.util.Map;
import java.util.Optional;

/** What counts for subscribers: in the UDM's database, or in a UDR. */
public interface DataSource {

    /** All that counts for a subscriber; empty if there is no such subscriber. */
    Optional<Map<DataName, Document>> find(Supi supi);

    /** Whose a GPSI is. */
    Optional<Supi> supiOf(String gpsi);
}
