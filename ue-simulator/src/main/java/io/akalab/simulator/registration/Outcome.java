package io.akalab.simulator.registration;

import io.akalab.nas.element.GmmCause;
import io.akalab.simulator.ue.UeKeys;

/** How a procedure ended. */
public sealed interface Outcome {

    /**
     * The UE is registered.
     *
     * @param keysAgree whether the gNB's K<sub>gNB</sub>, RRC and user plane keys are the UE's
     */
    record Registered(UeKeys keys, boolean keysAgree) implements Outcome {}

    /** The UE is de-registered. */
    record Deregistered() implements Outcome {}

    /** The network rejected the registration. */
    record Rejected(GmmCause cause) implements Outcome {}

    /** The network rejected the authentication. */
    record AuthenticationRejected() implements Outcome {}

    /** The procedure came to no end, for a reason in words. */
    record Failed(String reason) implements Outcome {}
}
