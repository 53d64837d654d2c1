package io.akalab.amf.gmm;

import io.akalab.amf.gmm.AlgorithmSelection.Algorithms;
import io.akalab.crypto.identity.Guti;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.message.RegistrationRequest;

/**
 * An authentication that the network has begun, of a UE that is registered and asked for nothing. What stands for its request is never
 * accepted or refused.
 */
final class ReauthenticationAttempt extends RegistrationAttempt {

    /** Begins with the identity and the capability that are known, and avoids the key set in use. */
    ReauthenticationAttempt(Guti guti, UeSecurity inUse, Algorithms algorithms) {
        super(
                new RegistrationRequest(
                        RegistrationType.PERIODIC_UPDATING,
                        false,
                        inUse.nas().ngKsi(),
                        new MobileIdentity.FiveGGuti(guti)),
                inUse.capability(),
                algorithms);
        avoid(inUse.nas().ngKsi());
    }

    /** There is none: what the UE said when it came was worked on long ago. */
    @Override
    boolean wantsInitialMessage() {
        return false;
    }

    /** Some repeat their last Registration Request, asked or not (UERANSIM): it is no part of this. */
    @Override
    boolean isRequestedByUe() {
        return false;
    }
}
