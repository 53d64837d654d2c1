package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.UeNgapIds;
import io.akalab.ngap.per.PerReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * NAS Non Delivery Indication (TS 38.413 clause 9.2.5.4).
 *
 * @param amfUeNgapId what the AMF calls the UE, 0 to 2<sup>40</sup> - 1
 * @param ranUeNgapId what the NG-RAN node calls the UE, 0 to 2<sup>32</sup> - 1
 * @param nasPdu what could not be delivered, or null
 * @param cause misc/unspecified where the sender left it out
 * @param others elements that are carried, not looked into
 */
public record NasNonDeliveryIndication(
        long amfUeNgapId, long ranUeNgapId, @Nullable Octets nasPdu, Cause cause, List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.NAS_NON_DELIVERY_INDICATION)
            .mandatory(Criticality.REJECT, IeId.AMF_UE_NGAP_ID, IeId.RAN_UE_NGAP_ID)
            .mandatory(Criticality.IGNORE, IeId.NAS_PDU, IeId.CAUSE);

    public NasNonDeliveryIndication {
        others = List.copyOf(others);
    }

    /** Without elements that are only carried. */
    public NasNonDeliveryIndication(long amfUeNgapId, long ranUeNgapId, @Nullable Octets nasPdu, Cause cause) {
        this(amfUeNgapId, ranUeNgapId, nasPdu, cause, List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.NAS_NON_DELIVERY_INDICATION;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.AMF_UE_NGAP_ID, amfUeNgapId, UeNgapIds::writeAmfUeNgapId)
                .put(IeId.RAN_UE_NGAP_ID, ranUeNgapId, UeNgapIds::writeRanUeNgapId)
                .put(IeId.NAS_PDU, nasPdu, IeWriter::octets)
                .put(IeId.CAUSE, cause, Cause::write)
                .message();
    }

    static NasNonDeliveryIndication read(IeReader ies) {
        return new NasNonDeliveryIndication(
                ies.required(IeId.AMF_UE_NGAP_ID, UeNgapIds::readAmfUeNgapId),
                ies.required(IeId.RAN_UE_NGAP_ID, UeNgapIds::readRanUeNgapId),
                ies.optional(IeId.NAS_PDU, PerReader::octetString),
                ies.orElse(IeId.CAUSE, Cause::read, Cause.UNSPECIFIED),
                ies.others());
    }
}
