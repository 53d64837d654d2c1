package io.akalab.sbi.nrf;

import java.net.URI;
import java.util.List;

/**
 * Where a peer is by the settings.
 *
 * @param setting the name of the setting, for messages
 * @param apiRoots what it says, the preferred one first; may be empty
 * @param otherwise where the peer is if there is neither an NRF nor a setting
 */
public record StaticAddresses(String setting, List<URI> apiRoots, URI otherwise) {

    public StaticAddresses {
        apiRoots = List.copyOf(apiRoots);
    }

    List<URI> withoutNrf() {
        return apiRoots.isEmpty() ? List.of(otherwise) : apiRoots;
    }
}
