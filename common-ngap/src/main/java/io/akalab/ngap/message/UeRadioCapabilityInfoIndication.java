package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.UeNgapIds;
import io.akalab.ngap.per.PerReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * UE Radio Capability Info Indication (TS 38.413 clause 9.2.13.1).
 *
 * @param amfUeNgapId what the AMF calls the UE, 0 to 2<sup>40</sup> - 1
 * @param ranUeNgapId what the NG-RAN node calls the UE, 0 to 2<sup>32</sup> - 1
 * @param radioCapability for the AMF to keep, or null where the sender left it out
 * @param others elements that are carried, not looked into
 */
public record UeRadioCapabilityInfoIndication(
        long amfUeNgapId, long ranUeNgapId, @Nullable Octets radioCapability, List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.UE_RADIO_CAPABILITY_INFO_INDICATION)
            .mandatory(Criticality.REJECT, IeId.AMF_UE_NGAP_ID, IeId.RAN_UE_NGAP_ID)
            .mandatory(Criticality.IGNORE, IeId.UE_RADIO_CAPABILITY)
            .optional(Criticality.IGNORE, IeId.UE_RADIO_CAPABILITY_FOR_PAGING, IeId.UE_RADIO_CAPABILITY_EUTRA_FORMAT);

    public UeRadioCapabilityInfoIndication {
        others = List.copyOf(others);
    }

    /** Without what paging needs. */
    public UeRadioCapabilityInfoIndication(long amfUeNgapId, long ranUeNgapId, @Nullable Octets radioCapability) {
        this(amfUeNgapId, ranUeNgapId, radioCapability, List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.UE_RADIO_CAPABILITY_INFO_INDICATION;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.AMF_UE_NGAP_ID, amfUeNgapId, UeNgapIds::writeAmfUeNgapId)
                .put(IeId.RAN_UE_NGAP_ID, ranUeNgapId, UeNgapIds::writeRanUeNgapId)
                .put(IeId.UE_RADIO_CAPABILITY, radioCapability, IeWriter::octets)
                .message();
    }

    static UeRadioCapabilityInfoIndication read(IeReader ies) {
        return new UeRadioCapabilityInfoIndication(
                ies.required(IeId.AMF_UE_NGAP_ID, UeNgapIds::readAmfUeNgapId),
                ies.required(IeId.RAN_UE_NGAP_ID, UeNgapIds::readRanUeNgapId),
                ies.optional(IeId.UE_RADIO_CAPABILITY, PerReader::octetString),
                ies.others());
    }
}
