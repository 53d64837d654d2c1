package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.CriticalityDiagnostics;
import io.akalab.ngap.element.RrcState;
import io.akalab.ngap.element.UeNgapIds;
import io.akalab.ngap.element.UserLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * UE Context Modification Response (TS 38.413 clause 9.2.2.8).
 *
 * @param amfUeNgapId what the AMF calls the UE, 0 to 2<sup>40</sup> - 1
 * @param ranUeNgapId what the NG-RAN node calls the UE, 0 to 2<sup>32</sup> - 1
 * @param rrcState or null
 * @param location where the UE is, or null
 * @param diagnostics what of the answered message was not understood, or null
 * @param others elements that are carried, not looked into
 */
public record UeContextModificationResponse(
        long amfUeNgapId,
        long ranUeNgapId,
        @Nullable RrcState rrcState,
        @Nullable UserLocation location,
        @Nullable CriticalityDiagnostics diagnostics,
        List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.UE_CONTEXT_MODIFICATION_RESPONSE)
            .mandatory(Criticality.IGNORE, IeId.AMF_UE_NGAP_ID, IeId.RAN_UE_NGAP_ID)
            .optional(Criticality.IGNORE, IeId.RRC_STATE, IeId.USER_LOCATION_INFORMATION, IeId.CRITICALITY_DIAGNOSTICS);

    public UeContextModificationResponse {
        others = List.copyOf(others);
    }

    /** That it is done. */
    public UeContextModificationResponse(long amfUeNgapId, long ranUeNgapId) {
        this(amfUeNgapId, ranUeNgapId, null, null, null, List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.UE_CONTEXT_MODIFICATION_RESPONSE;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.AMF_UE_NGAP_ID, amfUeNgapId, UeNgapIds::writeAmfUeNgapId)
                .put(IeId.RAN_UE_NGAP_ID, ranUeNgapId, UeNgapIds::writeRanUeNgapId)
                .put(IeId.RRC_STATE, rrcState, RrcState::write)
                .put(IeId.USER_LOCATION_INFORMATION, location, UserLocation::write)
                .put(IeId.CRITICALITY_DIAGNOSTICS, diagnostics, CriticalityDiagnostics::write)
                .message();
    }

    static UeContextModificationResponse read(IeReader ies) {
        return new UeContextModificationResponse(
                ies.required(IeId.AMF_UE_NGAP_ID, UeNgapIds::readAmfUeNgapId),
                ies.required(IeId.RAN_UE_NGAP_ID, UeNgapIds::readRanUeNgapId),
                ies.optional(IeId.RRC_STATE, RrcState::read),
                ies.optional(IeId.USER_LOCATION_INFORMATION, UserLocation::read),
                ies.optional(IeId.CRITICALITY_DIAGNOSTICS, CriticalityDiagnostics::read),
                ies.others());
    }
}
