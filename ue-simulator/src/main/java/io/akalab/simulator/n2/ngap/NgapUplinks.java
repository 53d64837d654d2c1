package io.akalab.simulator.n2.ngap;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.EstablishmentCause;
import io.akalab.ngap.element.PduSession;
import io.akalab.ngap.element.UeSecurityCapabilities;
import io.akalab.ngap.element.UserLocation;
import io.akalab.ngap.message.ErrorIndication;
import io.akalab.ngap.message.InitialContextSetupFailure;
import io.akalab.ngap.message.InitialContextSetupResponse;
import io.akalab.ngap.message.InitialUeMessage;
import io.akalab.ngap.message.NasNonDeliveryIndication;
import io.akalab.ngap.message.PathSwitchRequest;
import io.akalab.ngap.message.UeContextModificationFailure;
import io.akalab.ngap.message.UeContextModificationResponse;
import io.akalab.ngap.message.UeContextReleaseComplete;
import io.akalab.ngap.message.UeContextReleaseRequest;
import io.akalab.ngap.message.UeRadioCapabilityInfoIndication;
import io.akalab.ngap.message.UplinkNasTransport;
import io.akalab.simulator.n2.InitialUe;
import io.akalab.simulator.n2.N2Uplink;
import io.akalab.simulator.n2.PathSwitch;
import java.util.List;

/** What a gNB says of one UE, with the names of the association. */
final class NgapUplinks {

    private static final int SESSION = 1;

    /**
     * A path switch is about PDU sessions, so that a UE without any has one in name: a tunnel to 127.0.0.1 with one QoS flow
     * (Path Switch Request Transfer, TS 38.413 clause 9.3.4.8).
     */
    private static final Octets SWITCHED_SESSION = Octets.ofHex("001f7f000001000000010002");

    private NgapUplinks() {}

    static Octets of(N2Uplink message, UeAssociation ue, UserLocation location) {
        long amf = ue.namedByAmf();
        long ran = ue.ranUeNgapId();
        return switch (message) {
            case N2Uplink.UplinkNasTransport(var nasPdu) -> new UplinkNasTransport(amf, ran, nasPdu, location).encode();
            case N2Uplink.InitialContextSetupResponse() -> new InitialContextSetupResponse(amf, ran).encode();
            case N2Uplink.InitialContextSetupFailure(var cause) ->
                new InitialContextSetupFailure(amf, ran, Cause.parse(cause)).encode();
            case N2Uplink.UeContextModificationResponse() -> new UeContextModificationResponse(amf, ran).encode();
            case N2Uplink.UeContextModificationFailure(var cause) ->
                new UeContextModificationFailure(amf, ran, Cause.parse(cause)).encode();
            case N2Uplink.UeContextReleaseRequest(var cause) ->
                new UeContextReleaseRequest(amf, ran, Cause.parse(cause)).encode();
            case N2Uplink.UeContextReleaseComplete() -> new UeContextReleaseComplete(amf, ran, location).encode();
            case N2Uplink.UeRadioCapabilityInfoIndication(var capability) ->
                new UeRadioCapabilityInfoIndication(amf, ran, capability).encode();
            case N2Uplink.NasNonDeliveryIndication(var nasPdu, var cause) ->
                new NasNonDeliveryIndication(amf, ran, nasPdu, Cause.parse(cause)).encode();
            case N2Uplink.ErrorIndication(var cause) ->
                new ErrorIndication(amf, ran, Cause.parse(cause), null).encode();
            case N2Uplink.Garbage(var octets) -> octets;
        };
    }

    static Octets initial(InitialUe initial, long ranUeNgapId, UserLocation location) {
        var guti = initial.guti();
        return new InitialUeMessage(
                        ranUeNgapId,
                        initial.nasPdu(),
                        location,
                        EstablishmentCause.parse(initial.establishmentCause()),
                        guti == null ? null : Pagings.tmsi(guti),
                        initial.contextRequested())
                .encode();
    }

    static Octets pathSwitch(PathSwitch request, long ranUeNgapId, UserLocation location) {
        var has = request.capabilities();
        return new PathSwitchRequest(
                        ranUeNgapId,
                        request.sourceAmfUeNgapId(),
                        location,
                        new UeSecurityCapabilities(
                                has.nrEncryption(), has.nrIntegrity(), has.eutraEncryption(), has.eutraIntegrity()),
                        List.of(new PduSession(SESSION, SWITCHED_SESSION)))
                .encode();
    }
}
