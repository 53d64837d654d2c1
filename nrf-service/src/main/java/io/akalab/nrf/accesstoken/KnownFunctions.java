package io.akalab.nrf.accesstoken;

import io.akalab.openapi.common.PlmnId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The registered functions, as far as tokens depend on them. */
public interface KnownFunctions {

    /**
     * A registered function.
     *
     * @param services the names of the services that it offers
     * @param allowedNfTypes whom it lets use them; empty is anybody
     * @param plmns those that it belongs to; empty where it did not say
     */
    record KnownFunction(String nfType, Set<String> services, Set<String> allowedNfTypes, Set<PlmnId> plmns) {}

    /** The function of an instance id, if it is registered. */
    Optional<KnownFunction> find(UUID nfInstanceId);

    /** All registered functions of a type. */
    List<KnownFunction> ofType(String nfType);
}
