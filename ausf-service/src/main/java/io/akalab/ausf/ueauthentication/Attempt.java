package io.akalab.ausf.ueauthentication;

import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;

/** Who is authenticated, how, and for which serving network. */
record Attempt(AuthenticationMethod method, Supi supi, ServingNetworkName snn) {

    @Override
    public String toString() {
        return "Attempt[" + method + ", " + snn + ", redacted]";
    }
}
