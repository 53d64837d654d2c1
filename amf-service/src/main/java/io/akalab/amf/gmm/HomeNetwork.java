package io.akalab.amf.gmm;

import io.akalab.amf.udm.HomeResult;
import io.akalab.amf.udm.UdmClient;
import io.akalab.crypto.identity.Supi;
import io.akalab.nas.element.RegistrationType;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the UDM informed of the UEs that are served here, and the AMF of what their subscribers may do (TS 23.502 clause
 * 4.2.2.2.2, step 14). Without a UDM nothing of it happens.
 */
final class HomeNetwork {

    private static final Logger log = LoggerFactory.getLogger(HomeNetwork.class);

    private final UdmClient udm;
    private final UeContexts contexts;

    HomeNetwork(UdmClient udm, UeContexts contexts) {
        this.udm = udm;
        this.contexts = contexts;
    }

    /**
     * Makes sure that the UDM knows which AMF serves the UE. It is told where a UE begins anew, and where the AMF did not serve
     * it before. An emergency waits for nobody.
     *
     * @return the SBI cause for which the UE cannot be served; empty if it can
     */
    Optional<String> enter(UeContext ue, RegistrationAttempt attempt, Supi supi) {
        var type = attempt.request().registrationType();
        if (!udm.isConfigured() || type == RegistrationType.EMERGENCY || isKnown(ue, supi)) {
            return Optional.empty();
        }
        var initial = type == RegistrationType.INITIAL;
        if (!initial && takeOver(ue, supi)) {
            return Optional.empty();
        }
        return switch (udm.register(supi, attempt.pei(), initial)) {
            case HomeResult.Registered(var registration) -> {
                contexts.home(ue, registration);
                yield Optional.empty();
            }
            case HomeResult.Refused(var cause) -> Optional.of(cause);
        };
    }

    private static boolean isKnown(UeContext ue, Supi supi) {
        return ue.home().filter(home -> home.supi().equals(supi)).isPresent();
    }

    /** The UE was served here until now, by another association. */
    private boolean takeOver(UeContext ue, Supi supi) {
        var known = contexts.find(supi).flatMap(UeContext::home);
        known.ifPresent(home -> contexts.home(ue, home));
        return known.isPresent();
    }

    /**
     * Learns anew what the subscriber may do; it counts from the next registration on.
     *
     * @return whether that has changed
     */
    boolean refresh(UeContext ue) {
        return ue.home()
                .flatMap(home -> udm.changedSlices(home.supi())
                        .filter(slices -> !slices.equals(home.slices()))
                        .map(home::withSlices))
                .map(changed -> {
                    ue.home(changed);
                    log.info("UE {}: the subscription data have changed", ue.amfUeNgapId());
                    return true;
                })
                .orElse(false);
    }
}
