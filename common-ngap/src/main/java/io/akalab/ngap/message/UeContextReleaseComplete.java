package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.CriticalityDiagnostics;
import io.akalab.ngap.element.PduSession;
import io.akalab.ngap.element.UeNgapIds;
import io.akalab.ngap.element.UserLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * UE Context Release Complete (TS 38.413 clause 9.2.2.6).
 *
 * @param amfUeNgapId what the AMF calls the UE, 0 to 2<sup>40</sup> - 1
 * @param ranUeNgapId what the NG-RAN node calls the UE, 0 to 2<sup>32</sup> - 1
 * @param location where the UE is, or null
 * @param pduSessionIds those whose user plane was active
 * @param diagnostics what of the answered message was not understood, or null
 * @param others elements that are carried, not looked into
 */
public record UeContextReleaseComplete(
        long amfUeNgapId,
        long ranUeNgapId,
        @Nullable UserLocation location,
        List<Integer> pduSessionIds,
        @Nullable CriticalityDiagnostics diagnostics,
        List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.UE_CONTEXT_RELEASE_COMPLETE)
            .mandatory(Criticality.IGNORE, IeId.AMF_UE_NGAP_ID, IeId.RAN_UE_NGAP_ID)
            .optional(
                    Criticality.IGNORE,
                    IeId.USER_LOCATION_INFORMATION,
                    IeId.INFO_ON_RECOMMENDED_CELLS_AND_RAN_NODES_FOR_PAGING)
            .optional(Criticality.REJECT, IeId.PDU_SESSION_RESOURCE_LIST_CXT_REL_CPL)
            .optional(Criticality.IGNORE, IeId.CRITICALITY_DIAGNOSTICS, IeId.PAGING_ASSIS_DATA_FOR_CE_CAPAB_UE);

    public UeContextReleaseComplete {
        pduSessionIds = List.copyOf(pduSessionIds);
        others = List.copyOf(others);
    }

    /** Without PDU sessions. */
    public UeContextReleaseComplete(long amfUeNgapId, long ranUeNgapId, @Nullable UserLocation location) {
        this(amfUeNgapId, ranUeNgapId, location, List.of(), null, List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.UE_CONTEXT_RELEASE_COMPLETE;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.AMF_UE_NGAP_ID, amfUeNgapId, UeNgapIds::writeAmfUeNgapId)
                .put(IeId.RAN_UE_NGAP_ID, ranUeNgapId, UeNgapIds::writeRanUeNgapId)
                .put(IeId.USER_LOCATION_INFORMATION, location, UserLocation::write)
                .putList(IeId.PDU_SESSION_RESOURCE_LIST_CXT_REL_CPL, pduSessionIds, PduSession::writeIds)
                .put(IeId.CRITICALITY_DIAGNOSTICS, diagnostics, CriticalityDiagnostics::write)
                .message();
    }

    static UeContextReleaseComplete read(IeReader ies) {
        return new UeContextReleaseComplete(
                ies.required(IeId.AMF_UE_NGAP_ID, UeNgapIds::readAmfUeNgapId),
                ies.required(IeId.RAN_UE_NGAP_ID, UeNgapIds::readRanUeNgapId),
                ies.optional(IeId.USER_LOCATION_INFORMATION, UserLocation::read),
                ies.orElse(IeId.PDU_SESSION_RESOURCE_LIST_CXT_REL_CPL, PduSession::readIds, List.of()),
                ies.optional(IeId.CRITICALITY_DIAGNOSTICS, CriticalityDiagnostics::read),
                ies.others());
    }
}
