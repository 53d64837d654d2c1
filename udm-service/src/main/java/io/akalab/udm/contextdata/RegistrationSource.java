package io.akalab.udm.contextdata;

import io.akalab.crypto.identity.Supi;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Which functions serve UEs: in the UDM's database, or in a UDR. */
public interface RegistrationSource {

    /** Registers a function, in place of the one before. */
    RegistrationOutcome put(Supi supi, Registration registration);

    /** The registrations of a UE by their resources; empty if there is no such subscriber. */
    Optional<Map<String, Registration>> find(Supi supi);

    /**
     * Changes a registration's document.
     *
     * @param change the new document from the present one; what it throws leaves everything as it was
     * @return what is registered now; empty if nothing was
     */
    Optional<Registration> update(Supi supi, String resource, UnaryOperator<Registration> change);

    /** Removes a registration; false if there was none. */
    boolean delete(Supi supi, String resource);
}
