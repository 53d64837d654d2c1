package io.akalab.simulator.n2;

import io.akalab.crypto.Octets;

/** What a gNB sends on an association that exists, by its NGAP names (TS 38.413 clause 9.2). */
public sealed interface N2Uplink {

    record UplinkNasTransport(Octets nasPdu) implements N2Uplink {}

    record InitialContextSetupResponse() implements N2Uplink {}

    /** The gNB can't serve the UE, with a cause such as {@code radioNetwork/unspecified}. */
    record InitialContextSetupFailure(String cause) implements N2Uplink {}

    /** The gNB has the new key. */
    record UeContextModificationResponse() implements N2Uplink {}

    /** The gNB can't take what is new of the UE's context. */
    record UeContextModificationFailure(String cause) implements N2Uplink {}

    record UeContextReleaseRequest(String cause) implements N2Uplink {}

    record UeContextReleaseComplete() implements N2Uplink {}

    /** What the UE's radio can do, as the UE's RRC said it (TS 38.413 clause 9.3.1.74). */
    record UeRadioCapabilityInfoIndication(Octets capability) implements N2Uplink {}

    /** A message for the UE has not reached it. */
    record NasNonDeliveryIndication(Octets nasPdu, String cause) implements N2Uplink {}

    /** Something of the AMF's was wrong. */
    record ErrorIndication(String cause) implements N2Uplink {}

    /** Octets that are no NGAP, on purpose. */
    record Garbage(Octets octets) implements N2Uplink {}

    /** The name that NGAP gives it. */
    default String ngapName() {
        return switch (this) {
            case UplinkNasTransport _ -> "UplinkNASTransport";
            case InitialContextSetupResponse _ -> "InitialContextSetupResponse";
            case InitialContextSetupFailure _ -> "InitialContextSetupFailure";
            case UeContextModificationResponse _ -> "UEContextModificationResponse";
            case UeContextModificationFailure _ -> "UEContextModificationFailure";
            case UeContextReleaseRequest _ -> "UEContextReleaseRequest";
            case UeContextReleaseComplete _ -> "UEContextReleaseComplete";
            case UeRadioCapabilityInfoIndication _ -> "UERadioCapabilityInfoIndication";
            case NasNonDeliveryIndication _ -> "NASNonDeliveryIndication";
            case ErrorIndication _ -> "ErrorIndication";
            case Garbage _ -> "garbage";
        };
    }
}
