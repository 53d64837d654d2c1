package io.akalab.simulator.ue;

/** The 5GMM state of a UE (TS 24.501 clause 5.1.3.2.1). */
public enum UeState {
    DEREGISTERED,
    REGISTERED_INITIATED,
    REGISTERED,
    DEREGISTERED_INITIATED,
    SERVICE_REQUEST_INITIATED
}
