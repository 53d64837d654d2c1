package io.akalab.amf.n2;

import io.akalab.crypto.Octets;

/** What a gNB says on the association of a UE, after its Initial UE Message. */
public sealed interface Uplink {

    /** UPLINK NAS TRANSPORT (TS 38.413 clause 9.2.5.3). */
    record NasTransport(Octets nasPdu) implements Uplink {}

    /** INITIAL CONTEXT SETUP RESPONSE (TS 38.413 clause 9.2.2.2). */
    record ContextSetupResponse() implements Uplink {}

    /** INITIAL CONTEXT SETUP FAILURE (TS 38.413 clause 9.2.2.3). */
    record ContextSetupFailure(Cause cause) implements Uplink {}

    /** UE CONTEXT RELEASE REQUEST (TS 38.413 clause 9.2.2.4). */
    record ContextReleaseRequest(Cause cause) implements Uplink {}

    /** UE CONTEXT RELEASE COMPLETE (TS 38.413 clause 9.2.2.6). */
    record ContextReleaseComplete() implements Uplink {}
}
