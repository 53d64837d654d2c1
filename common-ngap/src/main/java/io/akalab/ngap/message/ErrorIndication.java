package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.CriticalityDiagnostics;
import io.akalab.ngap.element.UeNgapIds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Error Indication (TS 38.413 clause 9.2.6.13).
 *
 * @param amfUeNgapId what the AMF calls the UE, or null
 * @param ranUeNgapId what the NG-RAN node calls the UE, or null
 * @param cause or null; there is a cause or there are diagnostics
 * @param diagnostics what of the answered message was not understood, or null
 * @param others elements that are carried, not looked into
 */
public record ErrorIndication(
        @Nullable Long amfUeNgapId,
        @Nullable Long ranUeNgapId,
        @Nullable Cause cause,
        @Nullable CriticalityDiagnostics diagnostics,
        List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.ERROR_INDICATION)
            .optional(
                    Criticality.IGNORE,
                    IeId.AMF_UE_NGAP_ID,
                    IeId.RAN_UE_NGAP_ID,
                    IeId.CAUSE,
                    IeId.CRITICALITY_DIAGNOSTICS,
                    IeId.FIVE_G_S_TMSI);

    public ErrorIndication {
        others = List.copyOf(others);
    }

    /** With or without diagnostics. */
    public ErrorIndication(
            @Nullable Long amfUeNgapId,
            @Nullable Long ranUeNgapId,
            @Nullable Cause cause,
            @Nullable CriticalityDiagnostics diagnostics) {
        this(amfUeNgapId, ranUeNgapId, cause, diagnostics, List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.ERROR_INDICATION;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.AMF_UE_NGAP_ID, amfUeNgapId, UeNgapIds::writeAmfUeNgapId)
                .put(IeId.RAN_UE_NGAP_ID, ranUeNgapId, UeNgapIds::writeRanUeNgapId)
                .put(IeId.CAUSE, cause, Cause::write)
                .put(IeId.CRITICALITY_DIAGNOSTICS, diagnostics, CriticalityDiagnostics::write)
                .message();
    }

    static ErrorIndication read(IeReader ies) {
        return new ErrorIndication(
                ies.optional(IeId.AMF_UE_NGAP_ID, UeNgapIds::readAmfUeNgapId),
                ies.optional(IeId.RAN_UE_NGAP_ID, UeNgapIds::readRanUeNgapId),
                ies.optional(IeId.CAUSE, Cause::read),
                ies.optional(IeId.CRITICALITY_DIAGNOSTICS, CriticalityDiagnostics::read),
                ies.others());
    }
}
