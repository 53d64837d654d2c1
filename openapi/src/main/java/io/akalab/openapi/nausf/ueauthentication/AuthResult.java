package io.akalab.openapi.nausf.ueauthentication;

/** The outcome of an authentication (TS 29.509 clause 6.1.6.3.4): a closed enumeration. */
public enum AuthResult {
    AUTHENTICATION_SUCCESS,
    AUTHENTICATION_FAILURE,
    AUTHENTICATION_ONGOING
}
