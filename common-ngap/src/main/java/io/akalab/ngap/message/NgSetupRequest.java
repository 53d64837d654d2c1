package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.ExtendedName;
import io.akalab.ngap.element.GlobalRanNodeId;
import io.akalab.ngap.element.Names;
import io.akalab.ngap.element.PagingDrx;
import io.akalab.ngap.element.SupportedTa;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * NG Setup Request (TS 38.413 clause 9.2.6.1).
 *
 * @param globalRanNodeId which node it is
 * @param ranNodeName 1 to 150 printable characters, or null
 * @param supportedTas 1 to 256
 * @param defaultPagingDrx the DRX of paging, or null
 * @param others elements that are carried, not looked into
 */
public record NgSetupRequest(
        GlobalRanNodeId globalRanNodeId,
        @Nullable String ranNodeName,
        List<SupportedTa> supportedTas,
        @Nullable PagingDrx defaultPagingDrx,
        List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.NG_SETUP_REQUEST)
            .mandatory(Criticality.REJECT, IeId.GLOBAL_RAN_NODE_ID)
            .optional(Criticality.IGNORE, IeId.RAN_NODE_NAME)
            .mandatory(Criticality.REJECT, IeId.SUPPORTED_TA_LIST)
            .mandatory(Criticality.IGNORE, IeId.DEFAULT_PAGING_DRX)
            .optional(
                    Criticality.IGNORE,
                    IeId.UE_RETENTION_INFORMATION,
                    IeId.NB_IOT_DEFAULT_PAGING_DRX,
                    IeId.EXTENDED_RAN_NODE_NAME);

    public NgSetupRequest {
        supportedTas = List.copyOf(supportedTas);
        others = List.copyOf(others);
    }

    /** Without elements that are only carried. */
    public NgSetupRequest(
            GlobalRanNodeId globalRanNodeId,
            @Nullable String ranNodeName,
            List<SupportedTa> supportedTas,
            @Nullable PagingDrx defaultPagingDrx) {
        this(globalRanNodeId, ranNodeName, supportedTas, defaultPagingDrx, List.of());
    }

    /** The name in characters that are not all printable, if there is one that can be read. */
    public Optional<ExtendedName> extendedName() {
        return ProtocolIe.find(others, IeId.EXTENDED_RAN_NODE_NAME, ExtendedName::read);
    }

    @Override
    public MessageType messageType() {
        return MessageType.NG_SETUP_REQUEST;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.GLOBAL_RAN_NODE_ID, globalRanNodeId, GlobalRanNodeId::write)
                .put(IeId.RAN_NODE_NAME, ranNodeName, Names::write)
                .put(IeId.SUPPORTED_TA_LIST, supportedTas, SupportedTa::writeList)
                .put(IeId.DEFAULT_PAGING_DRX, defaultPagingDrx, PagingDrx::write)
                .message();
    }

    static NgSetupRequest read(IeReader ies) {
        return new NgSetupRequest(
                ies.required(IeId.GLOBAL_RAN_NODE_ID, GlobalRanNodeId::read),
                ies.optional(IeId.RAN_NODE_NAME, Names::read),
                ies.required(IeId.SUPPORTED_TA_LIST, SupportedTa::readList),
                ies.optional(IeId.DEFAULT_PAGING_DRX, PagingDrx::read),
                ies.others());
    }
}
