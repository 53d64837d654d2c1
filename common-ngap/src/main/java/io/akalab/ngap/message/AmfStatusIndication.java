package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.UnavailableGuami;
import java.util.List;

/**
 * AMF Status Indication (TS 38.413 clause 9.2.6.10).
 *
 * @param unavailableGuamis 1 to 256
 * @param others elements that are carried, not looked into
 */
public record AmfStatusIndication(List<UnavailableGuami> unavailableGuamis, List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE =
            IeTable.of(MessageType.AMF_STATUS_INDICATION).mandatory(Criticality.REJECT, IeId.UNAVAILABLE_GUAMI_LIST);

    public AmfStatusIndication {
        unavailableGuamis = List.copyOf(unavailableGuamis);
        others = List.copyOf(others);
    }

    /** Without elements that are only carried. */
    public AmfStatusIndication(List<UnavailableGuami> unavailableGuamis) {
        this(unavailableGuamis, List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.AMF_STATUS_INDICATION;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.UNAVAILABLE_GUAMI_LIST, unavailableGuamis, UnavailableGuami::writeList)
                .message();
    }

    static AmfStatusIndication read(IeReader ies) {
        return new AmfStatusIndication(
                ies.required(IeId.UNAVAILABLE_GUAMI_LIST, UnavailableGuami::readList), ies.others());
    }
}
