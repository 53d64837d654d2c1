package io.akalab.openapi.nudm.ueau;

/** The authentication methods (TS 29.503 clause 6.3.6.3.3): an open enumeration, hence strings. */
public final class AuthType {

    public static final String FIVE_G_AKA = "5G_AKA";
    public static final String EAP_AKA_PRIME = "EAP_AKA_PRIME";

    private AuthType() {}
}
