package io.akalab.nrf.accesstoken;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An NRF that knows nobody. */
final class NoKnownFunctions implements KnownFunctions {

    @Override
    public Optional<KnownFunction> find(UUID nfInstanceId) {
        return Optional.empty();
    }

    @Override
    public List<KnownFunction> ofType(String nfType) {
        return List.of();
    }
}
