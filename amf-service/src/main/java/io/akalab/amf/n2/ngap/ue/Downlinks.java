package io.akalab.amf.n2.ngap.ue;

import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.Slice;
import io.akalab.crypto.Octets;
import io.akalab.ngap.element.PduSession;
import io.akalab.ngap.element.SNssai;
import io.akalab.ngap.element.SecurityContext;
import io.akalab.ngap.element.UeNgapIds;
import io.akalab.ngap.message.DownlinkNasTransport;
import io.akalab.ngap.message.InitialContextSetupRequest;
import io.akalab.ngap.message.NgapMessage;
import io.akalab.ngap.message.PathSwitchRequestAcknowledge;
import io.akalab.ngap.message.PathSwitchRequestFailure;
import io.akalab.ngap.message.UeContextModificationRequest;
import io.akalab.ngap.message.UeContextReleaseCommand;
import java.util.List;

/** What the AMF says of a UE, as NGAP has it. */
final class Downlinks {

    /** A Path Switch Request Acknowledge Transfer that changes nothing of the session's user plane (TS 38.413 clause 9.3.4.9). */
    private static final Octets UNCHANGED = Octets.of((byte) 0);

    /** How many slices a UE may use at once (maxnoofAllowedS-NSSAIs). */
    private static final int MOST_ALLOWED = 8;

    private Downlinks() {}

    /** The message for the UE that the AMF calls {@code amf} on its gNB's association. */
    static NgapMessage toNgap(UeAssociation ue, long amf, Downlink message) {
        long ran = ue.ranUeNgapId();
        return switch (message) {
            case Downlink.NasTransport(var nasPdu) -> new DownlinkNasTransport(amf, ran, nasPdu);
            case Downlink.InitialContextSetup setup -> toNgap(amf, ran, setup);
            case Downlink.ContextReleaseCommand(var cause) ->
                new UeContextReleaseCommand(new UeNgapIds(amf, ran), NgapElements.toNgap(cause));
            case Downlink.ContextModification(var securityKey, var capabilities) ->
                new UeContextModificationRequest(
                        amf, ran, securityKey, capabilities == null ? null : NgapElements.toNgap(capabilities));
            case Downlink.PathSwitchAcknowledge acknowledge -> toNgap(ue, amf, acknowledge);
            case Downlink.PathSwitchFailure(var cause) ->
                new PathSwitchRequestFailure(
                        amf,
                        ran,
                        ue.sessions().stream()
                                .map(session -> PduSession.pathSwitchFailed(session.id(), NgapElements.toNgap(cause)))
                                .toList());
        };
    }

    private static NgapMessage toNgap(long amf, long ran, Downlink.InitialContextSetup setup) {
        return new InitialContextSetupRequest(
                amf,
                ran,
                NgapElements.toNgap(setup.guami()),
                List.of(),
                allowed(setup.allowedNssai()),
                NgapElements.toNgap(setup.capabilities()),
                setup.securityKey(),
                setup.radioCapability(),
                setup.maskedImeisv(),
                setup.nasPdu(),
                List.of());
    }

    /** There is no user plane here that could fail to follow: every session has been switched. */
    private static NgapMessage toNgap(UeAssociation ue, long amf, Downlink.PathSwitchAcknowledge acknowledge) {
        var capabilities = acknowledge.capabilities();
        return new PathSwitchRequestAcknowledge(
                amf,
                ue.ranUeNgapId(),
                capabilities == null ? null : NgapElements.toNgap(capabilities),
                new SecurityContext(acknowledge.ncc(), acknowledge.nh()),
                ue.sessions().stream()
                        .map(session -> new PduSession(session.id(), UNCHANGED))
                        .toList(),
                allowed(acknowledge.allowedNssai()));
    }

    private static List<SNssai> allowed(List<Slice> slices) {
        return NgapElements.toNgap(slices).stream().limit(MOST_ALLOWED).toList();
    }
}
