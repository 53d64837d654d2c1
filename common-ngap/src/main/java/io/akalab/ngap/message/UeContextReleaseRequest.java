package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.PduSession;
import io.akalab.ngap.element.UeNgapIds;
import java.util.List;

/**
 * UE Context Release Request (TS 38.413 clause 9.2.2.4).
 *
 * @param amfUeNgapId what the AMF calls the UE, 0 to 2<sup>40</sup> - 1
 * @param ranUeNgapId what the NG-RAN node calls the UE, 0 to 2<sup>32</sup> - 1
 * @param pduSessionIds those whose user plane was active
 * @param cause misc/unspecified where the sender left it out
 * @param others elements that are carried, not looked into
 */
public record UeContextReleaseRequest(
        long amfUeNgapId, long ranUeNgapId, List<Integer> pduSessionIds, Cause cause, List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.UE_CONTEXT_RELEASE_REQUEST)
            .mandatory(Criticality.REJECT, IeId.AMF_UE_NGAP_ID, IeId.RAN_UE_NGAP_ID)
            .optional(Criticality.REJECT, IeId.PDU_SESSION_RESOURCE_LIST_CXT_REL_REQ)
            .mandatory(Criticality.IGNORE, IeId.CAUSE);

    public UeContextReleaseRequest {
        pduSessionIds = List.copyOf(pduSessionIds);
        others = List.copyOf(others);
    }

    /** Without PDU sessions. */
    public UeContextReleaseRequest(long amfUeNgapId, long ranUeNgapId, Cause cause) {
        this(amfUeNgapId, ranUeNgapId, List.of(), cause, List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.UE_CONTEXT_RELEASE_REQUEST;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.AMF_UE_NGAP_ID, amfUeNgapId, UeNgapIds::writeAmfUeNgapId)
                .put(IeId.RAN_UE_NGAP_ID, ranUeNgapId, UeNgapIds::writeRanUeNgapId)
                .putList(IeId.PDU_SESSION_RESOURCE_LIST_CXT_REL_REQ, pduSessionIds, PduSession::writeIds)
                .put(IeId.CAUSE, cause, Cause::write)
                .message();
    }

    static UeContextReleaseRequest read(IeReader ies) {
        return new UeContextReleaseRequest(
                ies.required(IeId.AMF_UE_NGAP_ID, UeNgapIds::readAmfUeNgapId),
                ies.required(IeId.RAN_UE_NGAP_ID, UeNgapIds::readRanUeNgapId),
                ies.orElse(IeId.PDU_SESSION_RESOURCE_LIST_CXT_REL_REQ, PduSession::readIds, List.of()),
                ies.orElse(IeId.CAUSE, Cause::read, Cause.UNSPECIFIED),
                ies.others());
    }
}
