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
            RegistrationType type,
            UeSettings settings,
            UeSecurityCapability capability,
            NgKsi ngKsi,
            MobileIdentity identity) {
        if (type == RegistrationType.PERIODIC_UPDATING) {
            return periodic(ngKsi, identity);
        }
        var cleartext = new RegistrationRequest(type, true, ngKsi, identity).withUeSecurityCapability(capability);
        var whole = cleartext.withGmmCapability(settings.gmmCapability()).withRequestedNssai(settings.requestedNssai());
        return new RegistrationRequests(cleartext, whole);
    }

    /** A UE that is still there has nothing more to say (TS 24.501 clauses 5.5.1.3.2 and 8.2.6). */
    private static RegistrationRequests periodic(NgKsi ngKsi, MobileIdentity identity) {
        var request = new RegistrationRequest(RegistrationType.PERIODIC_UPDATING, false, ngKsi, identity);
        return new RegistrationRequests(request, request);
    }

    /** Whether there is something that must not be sent in clear. */
    boolean hasMore() {
        return !whole.equals(cleartext);
    }
}
