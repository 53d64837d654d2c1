package io.akalab.amf.n2.ngap.ue;

import io.akalab.amf.n2.InitialUe;
import io.akalab.amf.n2.Uplink;
import io.akalab.crypto.Octets;
import io.akalab.ngap.message.InitialContextSetupFailure;
import io.akalab.ngap.message.InitialContextSetupResponse;
import io.akalab.ngap.message.InitialUeMessage;
import io.akalab.ngap.message.NasNonDeliveryIndication;
import io.akalab.ngap.message.NgapMessage;
import io.akalab.ngap.message.UeContextModificationFailure;
import io.akalab.ngap.message.UeContextModificationResponse;
import io.akalab.ngap.message.UeContextReleaseComplete;
import io.akalab.ngap.message.UeContextReleaseRequest;
import io.akalab.ngap.message.UeRadioCapabilityInfoIndication;
import io.akalab.ngap.message.UplinkNasTransport;
import java.util.Optional;

/** What a gNB says of a UE, in the words of the N2 port. */
final class Uplinks {

    /** A message with the names of the UE that it is about. */
    record Named(long amfUeNgapId, long ranUeNgapId, Uplink message) {}

    private Uplinks() {}

    static InitialUe of(InitialUeMessage message) {
        return new InitialUe(
                message.nasPdu(),
                NgapElements.toDomain(message.location()),
                message.establishmentCause().toString(),
                message.contextRequested());
    }

    /** Nothing for a message that is not about one UE, or that a gNB does not send. */
    static Optional<Named> of(NgapMessage message) {
        return switch (message) {
            case UplinkNasTransport nas ->
                named(
                        nas.amfUeNgapId(),
                        nas.ranUeNgapId(),
                        new Uplink.NasTransport(nas.nasPdu(), NgapElements.toDomain(nas.location())));
            case NasNonDeliveryIndication undelivered ->
                named(undelivered.amfUeNgapId(), undelivered.ranUeNgapId(), of(undelivered));
            case InitialContextSetupResponse response ->
                named(response.amfUeNgapId(), response.ranUeNgapId(), new Uplink.ContextSetupResponse());
            case InitialContextSetupFailure failure ->
                named(
                        failure.amfUeNgapId(),
                        failure.ranUeNgapId(),
                        new Uplink.ContextSetupFailure(NgapElements.toDomain(failure.cause())));
            case UeContextReleaseRequest request ->
                named(
                        request.amfUeNgapId(),
                        request.ranUeNgapId(),
                        new Uplink.ContextReleaseRequest(NgapElements.toDomain(request.cause())));
            case UeContextReleaseComplete complete ->
                named(complete.amfUeNgapId(), complete.ranUeNgapId(), new Uplink.ContextReleaseComplete());
            case UeContextModificationResponse response ->
                named(response.amfUeNgapId(), response.ranUeNgapId(), new Uplink.ContextModificationResponse());
            case UeContextModificationFailure failure ->
                named(
                        failure.amfUeNgapId(),
                        failure.ranUeNgapId(),
                        new Uplink.ContextModificationFailure(NgapElements.toDomain(failure.cause())));
            case UeRadioCapabilityInfoIndication told -> named(told.amfUeNgapId(), told.ranUeNgapId(), of(told));
            default -> Optional.empty();
        };
    }

    /** What the codec could not read and was told to ignore is empty. */
    private static Uplink of(NasNonDeliveryIndication undelivered) {
        var nasPdu = undelivered.nasPdu();
        return new Uplink.NasNonDelivery(
                nasPdu == null ? Octets.of() : nasPdu, NgapElements.toDomain(undelivered.cause()));
    }

    private static Uplink of(UeRadioCapabilityInfoIndication told) {
        var capability = told.radioCapability();
        return new Uplink.RadioCapability(capability == null ? Octets.of() : capability);
    }

    private static Optional<Named> named(long amfUeNgapId, long ranUeNgapId, Uplink message) {
        return Optional.of(new Named(amfUeNgapId, ranUeNgapId, message));
    }
}
