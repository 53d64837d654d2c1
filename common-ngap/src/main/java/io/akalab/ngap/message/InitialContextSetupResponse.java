package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.CriticalityDiagnostics;
import io.akalab.ngap.element.PduSession;
import io.akalab.ngap.element.UeNgapIds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Initial Context Setup Response (TS 38.413 clause 9.2.2.2).
 *
 * @param amfUeNgapId what the AMF calls the UE, 0 to 2<sup>40</sup> - 1
 * @param ranUeNgapId what the NG-RAN node calls the UE, 0 to 2<sup>32</sup> - 1
 * @param setUp PDU sessions that were set up
 * @param failed PDU sessions that were not
 * @param diagnostics what of the answered message was not understood, or null
 * @param others elements that are carried, not looked into
 */
public record InitialContextSetupResponse(
        long amfUeNgapId,
        long ranUeNgapId,
        List<PduSession> setUp,
        List<PduSession> failed,
        @Nullable CriticalityDiagnostics diagnostics,
        List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.INITIAL_CONTEXT_SETUP_RESPONSE)
            .mandatory(Criticality.IGNORE, IeId.AMF_UE_NGAP_ID, IeId.RAN_UE_NGAP_ID)
            .optional(
                    Criticality.IGNORE,
                    IeId.PDU_SESSION_RESOURCE_SETUP_LIST_CXT_RES,
                    IeId.PDU_SESSION_RESOURCE_FAILED_TO_SETUP_LIST_CXT_RES,
                    IeId.CRITICALITY_DIAGNOSTICS);

    public InitialContextSetupResponse {
        setUp = List.copyOf(setUp);
        failed = List.copyOf(failed);
        others = List.copyOf(others);
    }

    /** Without PDU sessions. */
    public InitialContextSetupResponse(long amfUeNgapId, long ranUeNgapId) {
        this(amfUeNgapId, ranUeNgapId, List.of(), List.of(), null, List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.INITIAL_CONTEXT_SETUP_RESPONSE;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.AMF_UE_NGAP_ID, amfUeNgapId, UeNgapIds::writeAmfUeNgapId)
                .put(IeId.RAN_UE_NGAP_ID, ranUeNgapId, UeNgapIds::writeRanUeNgapId)
                .putList(IeId.PDU_SESSION_RESOURCE_SETUP_LIST_CXT_RES, setUp, PduSession::writeList)
                .putList(IeId.PDU_SESSION_RESOURCE_FAILED_TO_SETUP_LIST_CXT_RES, failed, PduSession::writeList)
                .put(IeId.CRITICALITY_DIAGNOSTICS, diagnostics, CriticalityDiagnostics::write)
                .message();
    }

    static InitialContextSetupResponse read(IeReader ies) {
        return new InitialContextSetupResponse(
                ies.required(IeId.AMF_UE_NGAP_ID, UeNgapIds::readAmfUeNgapId),
                ies.required(IeId.RAN_UE_NGAP_ID, UeNgapIds::readRanUeNgapId),
                ies.orElse(IeId.PDU_SESSION_RESOURCE_SETUP_LIST_CXT_RES, PduSession::readList, List.of()),
                ies.orElse(IeId.PDU_SESSION_RESOURCE_FAILED_TO_SETUP_LIST_CXT_RES, PduSession::readList, List.of()),
                ies.optional(IeId.CRITICALITY_DIAGNOSTICS, CriticalityDiagnostics::read),
                ies.others());
    }
}
