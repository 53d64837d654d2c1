package io.akalab.simulator.n2.ngap;

import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.PduSession;
import io.akalab.ngap.element.UeSecurityCapabilities;
import io.akalab.ngap.message.InitialContextSetupRequest;
import io.akalab.ngap.message.PathSwitchRequestAcknowledge;
import io.akalab.ngap.message.PathSwitchRequestFailure;
import io.akalab.ngap.message.UeContextModificationRequest;
import io.akalab.ngap.per.PerReader;
import io.akalab.simulator.n2.N2Downlink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an AMF says of one UE, without the names of the association. */
final class NgapDownlinks {

    private NgapDownlinks() {}

    static N2Downlink of(InitialContextSetupRequest request) {
        return new N2Downlink.InitialContextSetupRequest(
                request.securityKey(),
                capabilities(request.capabilities()),
                request.nasPdu(),
                null,
                request.radioCapability());
    }

    static N2Downlink of(UeContextModificationRequest request) {
        var capabilities = request.capabilities();
        return new N2Downlink.UeContextModificationRequest(
                request.securityKey(), capabilities == null ? null : capabilities(capabilities));
    }

    static N2Downlink of(PathSwitchRequestAcknowledge acknowledge) {
        var capabilities = acknowledge.capabilities();
        return new N2Downlink.PathSwitchRequestAcknowledge(
                acknowledge.securityContext().nh(),
                acknowledge.securityContext().ncc(),
                capabilities == null ? null : capabilities(capabilities));
    }

    /** The cause stands in what becomes of the sessions (TS 38.413 clause 9.3.4.20). */
    static N2Downlink of(PathSwitchRequestFailure failure) {
        return new N2Downlink.PathSwitchRequestFailure(cause(failure.released()));
    }

    private static String cause(List<PduSession> released) {
        try {
            var in = new PerReader(released.getFirst().transfer().toArray());
            in.bits(2);
            return Cause.read(in).toString();
        } catch (RuntimeException e) {
            return "for no reason that could be read";
        }
    }

    static String text(@Nullable Cause cause) {
        return cause == null ? "no cause" : cause.toString();
    }

    private static N2Downlink.UeSecurityCapabilities capabilities(UeSecurityCapabilities of) {
        return new N2Downlink.UeSecurityCapabilities(
                of.nrEncryption(), of.nrIntegrity(), of.eutraEncryption(), of.eutraIntegrity());
    }
}
