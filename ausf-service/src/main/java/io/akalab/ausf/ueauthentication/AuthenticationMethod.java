package io.akalab.ausf.ueauthentication;

import io.akalab.openapi.nudm.ueau.AuthType;

/** The methods that are served here (TS 33.501 clause 6.1.3). */
enum AuthenticationMethod {
    FIVE_G_AKA(AuthType.FIVE_G_AKA),
    EAP_AKA_PRIME(AuthType.EAP_AKA_PRIME);

    private final String authType;

    AuthenticationMethod(String authType) {
        this.authType = authType;
    }

    /** The name that the SBI has for it. */
    String authType() {
        return authType;
    }
}
