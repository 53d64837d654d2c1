package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.UeNgapIds;
import io.akalab.ngap.element.UserLocation;
import io.akalab.ngap.per.PerReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Uplink NAS Transport (TS 38.413 clause 9.2.5.3).
 *
 * @param amfUeNgapId what the AMF calls the UE, 0 to 2<sup>40</sup> - 1
 * @param ranUeNgapId what the NG-RAN node calls the UE, 0 to 2<sup>32</sup> - 1
 * @param nasPdu carried as it is
 * @param location where the UE is, or null
 * @param others elements that are carried, not looked into
 */
public record UplinkNasTransport(
        long amfUeNgapId,
        long ranUeNgapId,
        Octets nasPdu,
        @Nullable UserLocation location,
        List<ProtocolIe> others) implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.UPLINK_NAS_TRANSPORT)
            .mandatory(Criticality.REJECT, IeId.AMF_UE_NGAP_ID, IeId.RAN_UE_NGAP_ID, IeId.NAS_PDU)
            .mandatory(Criticality.IGNORE, IeId.USER_LOCATION_INFORMATION)
            .optional(
                    Criticality.REJECT,
                    IeId.W_AGF_IDENTITY_INFORMATION,
                    IeId.TNGF_IDENTITY_INFORMATION,
                    IeId.TWIF_IDENTITY_INFORMATION);

    public UplinkNasTransport {
        others = List.copyOf(others);
    }

    /** Without elements that are only carried. */
    public UplinkNasTransport(long amfUeNgapId, long ranUeNgapId, Octets nasPdu, @Nullable UserLocation location) {
        this(amfUeNgapId, ranUeNgapId, nasPdu, location, List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.UPLINK_NAS_TRANSPORT;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.AMF_UE_NGAP_ID, amfUeNgapId, UeNgapIds::writeAmfUeNgapId)
                .put(IeId.RAN_UE_NGAP_ID, ranUeNgapId, UeNgapIds::writeRanUeNgapId)
                .put(IeId.NAS_PDU, nasPdu, IeWriter::octets)
                .put(IeId.USER_LOCATION_INFORMATION, location, UserLocation::write)
                .message();
    }

    static UplinkNasTransport read(IeReader ies) {
        return new UplinkNasTransport(
                ies.required(IeId.AMF_UE_NGAP_ID, UeNgapIds::readAmfUeNgapId),
                ies.required(IeId.RAN_UE_NGAP_ID, UeNgapIds::readRanUeNgapId),
                ies.required(IeId.NAS_PDU, PerReader::octetString),
                ies.optional(IeId.USER_LOCATION_INFORMATION, UserLocation::read),
                ies.others());
    }
}
