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
import org.jspecify.annotations.Nullable;

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

    /** Nothing for a message that is not about one UE, that a gNB does not send, or that says nothing. */
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
            case UeRadioCapabilityInfoIndication told ->
                named(told.amfUeNgapId(), told.ranUeNgapId(), radioCapability(told.radioCapability()));
            default -> Optional.empty();
        };
    }

    /** A message whose NAS PDU the codec could not read and was told to ignore has none. */
    private static Uplink of(NasNonDeliveryIndication undelivered) {
        var nasPdu = undelivered.nasPdu();
        return new Uplink.NasNonDelivery(
                nasPdu == null ? Octets.of() : nasPdu, NgapElements.toDomain(undelivered.cause()));
    }

    private static @Nullable Uplink radioCapability(@Nullable Octets capability) {
        return capability == null ? null : new Uplink.RadioCapability(capability);
    }

    private static Optional<Named> named(long amfUeNgapId, long ranUeNgapId, @Nullable Uplink message) {
        return Optional.ofNullable(message).map(said -> new Named(amfUeNgapId, ranUeNgapId, said));
    }
}
