package io.akalab.simulator.ue;

import io.akalab.nas.element.GmmCause;

/** Where a UE's last procedure has got to. */
public sealed interface UeOutcome {

    /** It goes on. */
    record Pending() implements UeOutcome {}

    /** The network accepted the registration. */
    record Registered() implements UeOutcome {}

    /** The network rejected the registration. */
    record Rejected(GmmCause cause) implements UeOutcome {}

    /** The network rejected the authentication. */
    record AuthenticationRejected() implements UeOutcome {}

    /** The network accepted the Service Request. */
    record Served() implements UeOutcome {}

    /** The network rejected the Service Request; whether the UE is registered still depends on the cause. */
    record ServiceRejected(GmmCause cause) implements UeOutcome {}

    /** The UE is de-registered, by itself or by the network. */
    record Deregistered() implements UeOutcome {}
}
