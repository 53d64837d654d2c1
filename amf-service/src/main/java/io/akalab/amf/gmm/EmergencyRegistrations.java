package io.akalab.amf.gmm;

import io.akalab.amf.gmm.AlgorithmSelection.Algorithms;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.message.RegistrationRequest;
import java.util.Optional;

/**
 * Which emergency registrations there are (TS 24.501 clause 5.5.1.2.3, TS 33.501 clause 10.2): none, those of UEs that can be
 * authenticated, or those of anybody.
 *
 * @param enabled whether there are any
 * @param withoutAuthentication whether a UE that cannot be authenticated is served, without any protection
 */
record EmergencyRegistrations(boolean enabled, boolean withoutAuthentication) {

    private static final Algorithms NONE = new Algorithms(Nea.NEA0, Nia.NIA0);

    /** The algorithms of a UE that nobody knows: none. */
    static Algorithms unprotected() {
        return NONE;
    }

    static boolean is(RegistrationRequest request) {
        return request.registrationType() == RegistrationType.EMERGENCY;
    }

    /**
     * Why an emergency registration is refused before anything else: equipment without a subscription with #5, which is for it, and
     * others with #111, which has the UE look elsewhere and takes nothing from it (TS 24.501 Annex A.1 and A.4).
     */
    Optional<GmmCause> refusal(RegistrationRequest request) {
        if (!is(request)) {
            return Optional.empty();
        }
        boolean byEquipment = isEquipment(request.identity());
        if (byEquipment && !(enabled && withoutAuthentication)) {
            return Optional.of(GmmCause.PEI_NOT_ACCEPTED);
        }
        return enabled ? Optional.empty() : Optional.of(GmmCause.PROTOCOL_ERROR_UNSPECIFIED);
    }

    /** Whether a registration goes on although the UE could not be authenticated. */
    boolean goesOnWithout(RegistrationAttempt attempt) {
        return enabled
                && withoutAuthentication
                && is(attempt.request())
                && attempt.capability().supports(Nea.NEA0)
                && attempt.capability().supports(Nia.NIA0);
    }

    /** Whether an identity is that of equipment, which is all that a UE without a subscription has. */
    static boolean isEquipment(MobileIdentity identity) {
        return pei(identity).isPresent();
    }

    /** The PEI of an identity (TS 29.571 clause 5.3.2). */
    static Optional<String> pei(MobileIdentity identity) {
        return switch (identity) {
            case MobileIdentity.Imei(var digits) -> Optional.of("imei-" + digits);
            case MobileIdentity.Imeisv(var digits) -> Optional.of("imeisv-" + digits);
            default -> Optional.empty();
        };
    }
}
