package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.UeNgapIds;
import io.akalab.ngap.per.PerReader;
import java.util.List;

/**
 * Downlink NAS Transport (TS 38.413 clause 9.2.5.2).
 *
 * @param amfUeNgapId what the AMF calls the UE, 0 to 2<sup>40</sup> - 1
 * @param ranUeNgapId what the NG-RAN node calls the UE, 0 to 2<sup>32</sup> - 1
 * @param nasPdu carried as it is
 * @param others elements that are carried, not looked into
 */
public record DownlinkNasTransport(long amfUeNgapId, long ranUeNgapId, Octets nasPdu, List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.DOWNLINK_NAS_TRANSPORT)
            .mandatory(Criticality.REJECT, IeId.AMF_UE_NGAP_ID, IeId.RAN_UE_NGAP_ID)
            .optional(Criticality.REJECT, IeId.OLD_AMF)
            .optional(Criticality.IGNORE, IeId.RAN_PAGING_PRIORITY)
            .mandatory(Criticality.REJECT, IeId.NAS_PDU)
            .optional(
                    Criticality.IGNORE,
                    IeId.MOBILITY_RESTRICTION_LIST,
                    IeId.INDEX_TO_RFSP,
                    IeId.UE_AGGREGATE_MAXIMUM_BIT_RATE)
            .optional(Criticality.REJECT, IeId.ALLOWED_NSSAI)
            .optional(
                    Criticality.IGNORE,
                    IeId.SRVCC_OPERATION_POSSIBLE,
                    IeId.ENHANCED_COVERAGE_RESTRICTION,
                    IeId.EXTENDED_CONNECTED_TIME,
                    IeId.UE_DIFFERENTIATION_INFO,
                    IeId.CE_MODE_B_RESTRICTED,
                    IeId.UE_RADIO_CAPABILITY,
                    IeId.UE_CAPABILITY_INFO_REQUEST,
                    IeId.END_INDICATION)
            .optional(Criticality.REJECT, IeId.UE_RADIO_CAPABILITY_ID)
            .optional(Criticality.IGNORE, IeId.TARGET_NSSAI_INFORMATION, IeId.MASKED_IMEISV);

    public DownlinkNasTransport {
        others = List.copyOf(others);
    }

    /** The NAS PDU alone. */
    public DownlinkNasTransport(long amfUeNgapId, long ranUeNgapId, Octets nasPdu) {
        this(amfUeNgapId, ranUeNgapId, nasPdu, List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.DOWNLINK_NAS_TRANSPORT;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.AMF_UE_NGAP_ID, amfUeNgapId, UeNgapIds::writeAmfUeNgapId)
                .put(IeId.RAN_UE_NGAP_ID, ranUeNgapId, UeNgapIds::writeRanUeNgapId)
                .put(IeId.NAS_PDU, nasPdu, IeWriter::octets)
                .message();
    }

    static DownlinkNasTransport read(IeReader ies) {
        return new DownlinkNasTransport(
                ies.required(IeId.AMF_UE_NGAP_ID, UeNgapIds::readAmfUeNgapId),
                ies.required(IeId.RAN_UE_NGAP_ID, UeNgapIds::readRanUeNgapId),
                ies.required(IeId.NAS_PDU, PerReader::octetString),
                ies.others());
    }
}
