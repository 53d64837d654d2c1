package io.akalab.simulator.ue;

import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.UeSecurityCapability;
import io.akalab.nas.message.RegistrationRequest;

/**
 * A Registration Request twice: whole, and with nothing but what may be sent in clear before there is security (TS 24.501
 * clause 4.4.6).
 */
record RegistrationRequests(RegistrationRequest cleartext, RegistrationRequest whole) {

    static RegistrationRequests of(
            UeSettings settings, UeSecurityCapability capability, NgKsi ngKsi, MobileIdentity identity) {
        var cleartext = new RegistrationRequest(RegistrationType.INITIAL, true, ngKsi, identity)
                .withUeSecurityCapability(capability);
        var whole = cleartext.withGmmCapability(settings.gmmCapability()).withRequestedNssai(settings.requestedNssai());
        return new RegistrationRequests(cleartext, whole);
    }
}
