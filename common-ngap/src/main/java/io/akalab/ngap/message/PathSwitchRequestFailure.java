package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.CriticalityDiagnostics;
import io.akalab.ngap.element.PduSession;
import io.akalab.ngap.element.UeNgapIds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Path Switch Request Failure (TS 38.413 clause 9.2.3.10).
 *
 * @param amfUeNgapId what the AMF calls the UE, 0 to 2<sup>40</sup> - 1
 * @param ranUeNgapId what the NG-RAN node calls the UE, 0 to 2<sup>32</sup> - 1
 * @param released PDU sessions, each with its Path Switch Request Unsuccessful Transfer; an empty list is not sent
 * @param diagnostics what of the answered message was not understood, or null
 * @param others elements that are carried, not looked into
 */
public record PathSwitchRequestFailure(
        long amfUeNgapId,
        long ranUeNgapId,
        List<PduSession> released,
        @Nullable CriticalityDiagnostics diagnostics,
        List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.PATH_SWITCH_REQUEST_FAILURE)
            .mandatory(
                    Criticality.IGNORE,
                    IeId.AMF_UE_NGAP_ID,
                    IeId.RAN_UE_NGAP_ID,
                    IeId.PDU_SESSION_RESOURCE_RELEASED_LIST_PS_FAIL)
            .optional(Criticality.IGNORE, IeId.CRITICALITY_DIAGNOSTICS);

    public PathSwitchRequestFailure {
        released = List.copyOf(released);
        others = List.copyOf(others);
    }

    /** Without diagnostics. */
    public PathSwitchRequestFailure(long amfUeNgapId, long ranUeNgapId, List<PduSession> released) {
        this(amfUeNgapId, ranUeNgapId, released, null, List.of());
    }

    /** The failure of a request for {@code sessions}, all of which end for {@code cause}. */
    public static PathSwitchRequestFailure of(
            long amfUeNgapId, long ranUeNgapId, List<PduSession> sessions, Cause cause) {
        var released = sessions.stream()
                .map(session -> PduSession.pathSwitchFailed(session.id(), cause))
                .toList();
        return new PathSwitchRequestFailure(amfUeNgapId, ranUeNgapId, released);
    }

    PathSwitchRequestFailure withDiagnostics(CriticalityDiagnostics added) {
        return new PathSwitchRequestFailure(amfUeNgapId, ranUeNgapId, released, added, others);
    }

    @Override
    public MessageType messageType() {
        return MessageType.PATH_SWITCH_REQUEST_FAILURE;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.AMF_UE_NGAP_ID, amfUeNgapId, UeNgapIds::writeAmfUeNgapId)
                .put(IeId.RAN_UE_NGAP_ID, ranUeNgapId, UeNgapIds::writeRanUeNgapId)
                .putList(IeId.PDU_SESSION_RESOURCE_RELEASED_LIST_PS_FAIL, released, PduSession::writeList)
                .put(IeId.CRITICALITY_DIAGNOSTICS, diagnostics, CriticalityDiagnostics::write)
                .message();
    }

    static PathSwitchRequestFailure read(IeReader ies) {
        return new PathSwitchRequestFailure(
                ies.required(IeId.AMF_UE_NGAP_ID, UeNgapIds::readAmfUeNgapId),
                ies.required(IeId.RAN_UE_NGAP_ID, UeNgapIds::readRanUeNgapId),
                ies.orElse(IeId.PDU_SESSION_RESOURCE_RELEASED_LIST_PS_FAIL, PduSession::readList, List.of()),
                ies.optional(IeId.CRITICALITY_DIAGNOSTICS, CriticalityDiagnostics::read),
                ies.others());
    }
}
