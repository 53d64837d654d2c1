package io.akalab.simulator.n2;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.crypto.keys.Nh;
import io.akalab.openapi.n2mock.DownlinkMessage;
import io.akalab.openapi.n2mock.DownlinkNASTransport;
import io.akalab.openapi.n2mock.InitialContextSetupFailure;
import io.akalab.openapi.n2mock.InitialContextSetupRequest;
import io.akalab.openapi.n2mock.InitialContextSetupResponse;
import io.akalab.openapi.n2mock.SecurityContext;
import io.akalab.openapi.n2mock.UEContextReleaseCommand;
import io.akalab.openapi.n2mock.UEContextReleaseComplete;
import io.akalab.openapi.n2mock.UEContextReleaseRequest;
import io.akalab.openapi.n2mock.NASNonDeliveryIndication;
import io.akalab.openapi.n2mock.PathSwitchRequestAcknowledge;
import io.akalab.openapi.n2mock.PathSwitchRequestFailure;
import io.akalab.openapi.n2mock.UEContextModificationFailure;
import io.akalab.openapi.n2mock.UEContextModificationRequest;
import io.akalab.openapi.n2mock.UEContextModificationResponse;
import io.akalab.openapi.n2mock.UERadioCapabilityInfoIndication;
import io.akalab.openapi.n2mock.UeSecurityCapabilities;
import io.akalab.openapi.n2mock.UplinkMessage;
import io.akalab.openapi.n2mock.UplinkNASTransport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between the mock N2's wire records and what a gNB works with. */
final class MockN2Messages {

    private MockN2Messages() {}

    static List<N2Downlink> downlinks(List<DownlinkMessage> messages) {
        return messages.stream().map(MockN2Messages::downlink).toList();
    }

    static UplinkMessage uplink(N2Uplink message) {
        return switch (message) {
            case N2Uplink.UplinkNasTransport(var nasPdu) -> UplinkNASTransport.of(nasPdu.toHex());
            case N2Uplink.InitialContextSetupResponse() -> new InitialContextSetupResponse();
            case N2Uplink.InitialContextSetupFailure(var cause) -> new InitialContextSetupFailure(cause);
            case N2Uplink.UeContextReleaseRequest(var cause) -> new UEContextReleaseRequest(cause);
            case N2Uplink.UeContextReleaseComplete() -> new UEContextReleaseComplete();
            case N2Uplink.UeContextModificationResponse() -> new UEContextModificationResponse();
            case N2Uplink.UeContextModificationFailure(var cause) -> new UEContextModificationFailure(cause);
            case N2Uplink.UeRadioCapabilityInfoIndication(var capability) ->
                new UERadioCapabilityInfoIndication(capability.toHex());
            case N2Uplink.NasNonDeliveryIndication(var nasPdu, var cause) ->
                new NASNonDeliveryIndication(nasPdu.toHex(), cause);
            case N2Uplink.ErrorIndication _, N2Uplink.Garbage _ ->
                throw new N2LinkException("the lab's N2 has no " + message.ngapName() + ": it needs NGAP");
        };
    }

    /** The lab's N2 has no messages of errors, and nothing that isn't JSON. */
    static boolean carries(N2Uplink message) {
        return !(message instanceof N2Uplink.ErrorIndication || message instanceof N2Uplink.Garbage);
    }

    private static N2Downlink downlink(DownlinkMessage message) {
        return switch (message) {
            case DownlinkNASTransport(var nasPdu) -> new N2Downlink.DownlinkNasTransport(Octets.ofHex(nasPdu));
            case InitialContextSetupRequest request -> contextSetup(request);
            case UEContextReleaseCommand(var cause) -> new N2Downlink.UeContextReleaseCommand(cause);
            case UEContextModificationRequest request -> contextModification(request);
            case PathSwitchRequestAcknowledge acknowledge -> acknowledged(acknowledge);
            case PathSwitchRequestFailure(var cause) -> new N2Downlink.PathSwitchRequestFailure(cause);
        };
    }

    private static N2Downlink contextSetup(InitialContextSetupRequest request) {
        var nasPdu = request.nasPdu();
        return new N2Downlink.InitialContextSetupRequest(
                kgnb(request.securityKey()),
                capabilities(request.ueSecurityCapabilities()),
                nasPdu == null ? null : Octets.ofHex(nasPdu),
                nh(request.securityContext()));
    }

    private static N2Downlink contextModification(UEContextModificationRequest request) {
        var key = request.securityKey();
        var capabilities = request.ueSecurityCapabilities();
        return new N2Downlink.UeContextModificationRequest(
                key == null ? null : kgnb(key), capabilities == null ? null : capabilities(capabilities));
    }

    private static N2Downlink acknowledged(PathSwitchRequestAcknowledge acknowledge) {
        var context = acknowledge.securityContext();
        var capabilities = acknowledge.ueSecurityCapabilities();
        return new N2Downlink.PathSwitchRequestAcknowledge(
                Nh.of(Octets.ofHex(context.nextHopNH()).toArray()),
                context.nextHopChainingCount(),
                capabilities == null ? null : capabilities(capabilities));
    }

    private static N2Downlink.UeSecurityCapabilities capabilities(UeSecurityCapabilities has) {
        return new N2Downlink.UeSecurityCapabilities(
                bits(has.nrEncryptionAlgorithms()),
                bits(has.nrIntegrityProtectionAlgorithms()),
                bits(has.eutraEncryptionAlgorithms()),
                bits(has.eutraIntegrityProtectionAlgorithms()));
    }

    private static int bits(String hex) {
        return Integer.parseInt(hex, 16);
    }

    private static Kgnb kgnb(String hex) {
        return Kgnb.of(Octets.ofHex(hex).toArray());
    }

    private static @Nullable Nh nh(@Nullable SecurityContext context) {
        return context == null ? null : Nh.of(Octets.ofHex(context.nextHopNH()).toArray());
    }
}
