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
            default -> throw new N2LinkException("the lab's N2 has no " + message.ngapName() + ": it needs NGAP");
        };
    }

    static boolean carries(N2Uplink message) {
        return switch (message) {
            case N2Uplink.UplinkNasTransport _,
                    N2Uplink.InitialContextSetupResponse _,
                    N2Uplink.InitialContextSetupFailure _,
                    N2Uplink.UeContextReleaseRequest _,
                    N2Uplink.UeContextReleaseComplete _ -> true;
            default -> false;
        };
    }

    private static N2Downlink downlink(DownlinkMessage message) {
        return switch (message) {
            case DownlinkNASTransport(var nasPdu) -> new N2Downlink.DownlinkNasTransport(Octets.ofHex(nasPdu));
            case InitialContextSetupRequest request -> contextSetup(request);
            case UEContextReleaseCommand(var cause) -> new N2Downlink.UeContextReleaseCommand(cause);
            default -> throw new IllegalArgumentException("the gNB does not know what to do with it");
        };
    }

    private static N2Downlink contextSetup(InitialContextSetupRequest request) {
        var capabilities = request.ueSecurityCapabilities();
        var nasPdu = request.nasPdu();
        return new N2Downlink.InitialContextSetupRequest(
                Kgnb.of(Octets.ofHex(request.securityKey()).toArray()),
                new N2Downlink.UeSecurityCapabilities(
                        Integer.parseInt(capabilities.nrEncryptionAlgorithms(), 16),
                        Integer.parseInt(capabilities.nrIntegrityProtectionAlgorithms(), 16)),
                nasPdu == null ? null : Octets.ofHex(nasPdu),
                nh(request.securityContext()));
    }

    private static @Nullable Nh nh(@Nullable SecurityContext context) {
        return context == null ? null : Nh.of(Octets.ofHex(context.nextHopNH()).toArray());
    }
}
