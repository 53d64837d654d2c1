package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.CriticalityDiagnostics;
import io.akalab.ngap.element.UeNgapIds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * UE Context Modification Failure (TS 38.413 clause 9.2.2.9).
 *
 * @param amfUeNgapId what the AMF calls the UE, 0 to 2<sup>40</sup> - 1
 * @param ranUeNgapId what the NG-RAN node calls the UE, 0 to 2<sup>32</sup> - 1
 * @param cause misc/unspecified where the sender left it out
 * @param diagnostics what of the answered message was not understood, or null
 * @param others elements that are carried, not looked into
 */
public record UeContextModificationFailure(
        long amfUeNgapId,
        long ranUeNgapId,
        Cause cause,
        @Nullable CriticalityDiagnostics diagnostics,
        List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.UE_CONTEXT_MODIFICATION_FAILURE)
            .mandatory(Criticality.IGNORE, IeId.AMF_UE_NGAP_ID, IeId.RAN_UE_NGAP_ID, IeId.CAUSE)
            .optional(Criticality.IGNORE, IeId.CRITICALITY_DIAGNOSTICS);

    public UeContextModificationFailure {
        others = List.copyOf(others);
    }

    /** Without diagnostics. */
    public UeContextModificationFailure(long amfUeNgapId, long ranUeNgapId, Cause cause) {
        this(amfUeNgapId, ranUeNgapId, cause, null, List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.UE_CONTEXT_MODIFICATION_FAILURE;
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

    static UeContextModificationFailure read(IeReader ies) {
        return new UeContextModificationFailure(
                ies.required(IeId.AMF_UE_NGAP_ID, UeNgapIds::readAmfUeNgapId),
                ies.required(IeId.RAN_UE_NGAP_ID, UeNgapIds::readRanUeNgapId),
                ies.orElse(IeId.CAUSE, Cause::read, Cause.UNSPECIFIED),
                ies.optional(IeId.CRITICALITY_DIAGNOSTICS, CriticalityDiagnostics::read),
                ies.others());
    }
}
