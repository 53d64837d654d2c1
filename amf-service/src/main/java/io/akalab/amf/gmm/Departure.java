package io.akalab.amf.gmm;

/** Why the home network says that a UE is to be served here no more. */
public enum Departure {
    /** It is served elsewhere, and knows. */
    MOVED,
    /** Its subscription has ended: the UE is told to go. */
    WITHDRAWN,
    /** The UE is told to go and come again. */
    TO_REGISTER_AGAIN
}
