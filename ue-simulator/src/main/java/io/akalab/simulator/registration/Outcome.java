package io.akalab.simulator.registration;

import io.akalab.nas.element.GmmCause;
import io.akalab.simulator.ue.SessionAnswer;
import io.akalab.simulator.ue.UeKeys;

/** How a procedure ended. */
public sealed interface Outcome {

    /**
     * The UE is registered.
     *
     * @param keysAgree whether the gNB's K<sub>gNB</sub>, RRC and user plane keys are the UE's, or neither side needs any
     */
    record Registered(UeKeys keys, boolean keysAgree) implements Outcome {}

    /** The UE is de-registered. */
    record Deregistered() implements Outcome {}

    /** The network rejected the registration. */
    record Rejected(GmmCause cause) implements Outcome {}

    /** The network rejected the authentication. */
    record AuthenticationRejected() implements Outcome {}

    /** The network serves an idle UE again, with new keys. */
    record Served(boolean keysAgree) implements Outcome {}

    /** The network rejected the Service Request. */
    record ServiceRejected(GmmCause cause) implements Outcome {}

    /** The UE is idle: its connection has been released, its registration not. */
    record Idle() implements Outcome {}

    /** The network has said what it makes of the request for a PDU session. */
    record SessionAnswered(SessionAnswer answer) implements Outcome {}

    /**
     * The UE is at another gNB.
     *
     * @param ncc the chaining counter of the fresh NH that the AMF has given that gNB
     * @param keysAgree whether the keys of both are the same in the new cell
     */
    record PathSwitched(int ncc, boolean keysAgree) implements Outcome {}

    /** The procedure came to no end, for a reason in words. */
    record Failed(String reason) implements Outcome {}
}
