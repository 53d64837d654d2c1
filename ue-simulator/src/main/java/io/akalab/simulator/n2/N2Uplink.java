package io.akalab.simulator.n2;

import io.akalab.crypto.Octets;

/** What a gNB sends on an association that exists, by its NGAP names (TS 38.413 clause 9.2). */
public sealed interface N2Uplink {

    record UplinkNasTransport(Octets nasPdu) implements N2Uplink {}

    record InitialContextSetupResponse() implements N2Uplink {}

    /** The gNB can't serve the UE, with a cause such as {@code radioNetwork/unspecified}. */
    record InitialContextSetupFailure(String cause) implements N2Uplink {}

    record UeContextReleaseRequest(String cause) implements N2Uplink {}

    record UeContextReleaseComplete() implements N2Uplink {}
}
