package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.EstablishmentCause;
import io.akalab.ngap.element.PduSession;
import io.akalab.ngap.element.UeNgapIds;
import io.akalab.ngap.element.UeSecurityCapabilities;
import io.akalab.ngap.element.UserLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Path Switch Request (TS 38.413 clause 9.2.3.8).
 *
 * @param ranUeNgapId what the NG-RAN node calls the UE, 0 to 2<sup>32</sup> - 1
 * @param sourceAmfUeNgapId what the AMF calls the UE at the node that it left
 * @param location where the UE is, or null
 * @param capabilities the UE's algorithms, or null
 * @param toBeSwitched PDU sessions, each with its Path Switch Request Transfer; 1 to 256
 * @param failed PDU sessions that the new node could not take
 * @param resumeCause or null
 * @param others elements that are carried, not looked into
 */
public record PathSwitchRequest(
        long ranUeNgapId,
        long sourceAmfUeNgapId,
        @Nullable UserLocation location,
        @Nullable UeSecurityCapabilities capabilities,
        List<PduSession> toBeSwitched,
        List<PduSession> failed,
        @Nullable EstablishmentCause resumeCause,
        List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.PATH_SWITCH_REQUEST)
            .mandatory(Criticality.REJECT, IeId.RAN_UE_NGAP_ID, IeId.SOURCE_AMF_UE_NGAP_ID)
            .mandatory(Criticality.IGNORE, IeId.USER_LOCATION_INFORMATION, IeId.UE_SECURITY_CAPABILITIES)
            .mandatory(Criticality.REJECT, IeId.PDU_SESSION_RESOURCE_TO_BE_SWITCHED_DL_LIST)
            .optional(
                    Criticality.IGNORE,
                    IeId.PDU_SESSION_RESOURCE_FAILED_TO_SETUP_LIST_PS_REQ,
                    IeId.RRC_RESUME_CAUSE,
                    IeId.RED_CAP_INDICATION);

    public PathSwitchRequest {
        toBeSwitched = List.copyOf(toBeSwitched);
        failed = List.copyOf(failed);
        others = List.copyOf(others);
    }

    /** Of a UE that is connected. */
    public PathSwitchRequest(
            long ranUeNgapId,
            long sourceAmfUeNgapId,
            @Nullable UserLocation location,
            @Nullable UeSecurityCapabilities capabilities,
            List<PduSession> toBeSwitched) {
        this(ranUeNgapId, sourceAmfUeNgapId, location, capabilities, toBeSwitched, List.of(), null, List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.PATH_SWITCH_REQUEST;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.RAN_UE_NGAP_ID, ranUeNgapId, UeNgapIds::writeRanUeNgapId)
                .put(IeId.SOURCE_AMF_UE_NGAP_ID, sourceAmfUeNgapId, UeNgapIds::writeAmfUeNgapId)
                .put(IeId.USER_LOCATION_INFORMATION, location, UserLocation::write)
                .put(IeId.UE_SECURITY_CAPABILITIES, capabilities, UeSecurityCapabilities::write)
                .put(IeId.PDU_SESSION_RESOURCE_TO_BE_SWITCHED_DL_LIST, toBeSwitched, PduSession::writeList)
                .putList(IeId.PDU_SESSION_RESOURCE_FAILED_TO_SETUP_LIST_PS_REQ, failed, PduSession::writeList)
                .put(IeId.RRC_RESUME_CAUSE, resumeCause, EstablishmentCause::write)
                .message();
    }

    static PathSwitchRequest read(IeReader ies) {
        return new PathSwitchRequest(
                ies.required(IeId.RAN_UE_NGAP_ID, UeNgapIds::readRanUeNgapId),
                ies.required(IeId.SOURCE_AMF_UE_NGAP_ID, UeNgapIds::readAmfUeNgapId),
                ies.optional(IeId.USER_LOCATION_INFORMATION, UserLocation::read),
                ies.optional(IeId.UE_SECURITY_CAPABILITIES, UeSecurityCapabilities::read),
                ies.required(IeId.PDU_SESSION_RESOURCE_TO_BE_SWITCHED_DL_LIST, PduSession::readList),
                ies.orElse(IeId.PDU_SESSION_RESOURCE_FAILED_TO_SETUP_LIST_PS_REQ, PduSession::readList, List.of()),
                ies.optional(IeId.RRC_RESUME_CAUSE, EstablishmentCause::read),
                ies.others());
    }
}
