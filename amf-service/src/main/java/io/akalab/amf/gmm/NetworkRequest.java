package io.akalab.amf.gmm;

/** What came of something that the network wants of a UE. */
public enum NetworkRequest {
    /** It has begun. */
    STARTED,
    /** The UE is being paged; it begins when the UE has answered. */
    PAGED,
    /** It begins when the UE has time for it, or comes by itself. */
    LATER,
    /** There is no such UE. */
    NOT_REGISTERED
}
