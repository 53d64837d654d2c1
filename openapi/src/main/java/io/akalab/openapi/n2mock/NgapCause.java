package io.akalab.openapi.n2mock;

/** The causes of NGAP (TS 38.413 clause 9.3.1.2) that the AMF uses, as {@code group/value}. */
public final class NgapCause {

    public static final String NAS_NORMAL_RELEASE = "nas/normal-release";
    public static final String NAS_AUTHENTICATION_FAILURE = "nas/authentication-failure";
    public static final String NAS_DEREGISTER = "nas/deregister";
    public static final String NAS_UNSPECIFIED = "nas/unspecified";
    public static final String RADIO_USER_INACTIVITY = "radioNetwork/user-inactivity";
    public static final String RADIO_UNSPECIFIED = "radioNetwork/unspecified";

    private NgapCause() {}
}
