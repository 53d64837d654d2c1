package io.akalab.amf.gmm;

/** What came of the wish to deregister a UE. */
public enum NetworkDeregistration {
    /** A Deregistration Request is on its way to the UE. */
    REQUESTED,
    /** The UE was idle, and is forgotten. */
    DONE,
    /** There is no such UE. */
    NOT_REGISTERED
}
