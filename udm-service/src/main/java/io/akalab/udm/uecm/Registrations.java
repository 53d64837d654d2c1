package io.akalab.udm.uecm;

import io.akalab.crypto.identity.Supi;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.contextdata.Registration;
import io.akalab.udm.contextdata.RegistrationOutcome;
import io.akalab.udm.contextdata.RegistrationSource;
import io.akalab.udm.contextdata.SdmSubscriptions;
import io.akalab.udm.identity.UeIdentity;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The service operations Nudm_UECM_Registration, _Get, _Update and _Deregistration (TS 29.503 clause 5.3.2). */
@Service
final class Registrations {

    private final RegistrationSource store;
    private final SdmSubscriptions subscriptions;

    Registrations(RegistrationSource store, SdmSubscriptions subscriptions) {
        this.store = store;
        this.subscriptions = subscriptions;
    }

    /**
     * Registers a function.
     *
     * @return what it replaced; null if nothing was registered
     */
    @Nullable Registration register(Supi supi, Registration registration) {
        return switch (store.put(supi, registration)) {
            case RegistrationOutcome.Created() -> null;
            case RegistrationOutcome.Replaced(var before) -> before;
            case RegistrationOutcome.UnknownSubscriber() -> throw UeIdentity.userNotFound();
        };
    }

    /** The registrations of a UE by their resources. */
    Map<String, Registration> all(Supi supi) {
        return store.find(supi).orElseThrow(UeIdentity::userNotFound);
    }

    Registration get(Supi supi, String resource) {
        var registration = all(supi).get(resource);
        if (registration == null) {
            throw contextNotFound();
        }
        return registration;
    }

    /** Changes a registration; what {@code change} throws leaves it as it was. */
    Registration update(Supi supi, String resource, UnaryOperator<Registration> change) {
        return store.update(supi, resource, change).orElseThrow(() -> whyNot(supi));
    }

    void delete(Supi supi, String resource) {
        if (!store.delete(supi, resource)) {
            throw whyNot(supi);
        }
    }

    /** Ends what a function subscribed to for as long as it serves the UE. */
    void endSubscriptions(Supi supi, Registration of) {
        subscriptions.endWith(supi, of.nfInstanceId());
    }

    private SbiProblem whyNot(Supi supi) {
        return store.find(supi).isPresent() ? contextNotFound() : UeIdentity.userNotFound();
    }

    private static SbiProblem contextNotFound() {
        return new SbiProblem(Cause.CONTEXT_NOT_FOUND, "nothing is registered there");
    }
}
