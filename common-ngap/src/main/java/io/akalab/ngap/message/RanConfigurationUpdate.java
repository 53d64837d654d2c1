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
 * RAN Configuration Update (TS 38.413 clause 9.2.6.4).
 *
 * @param ranNodeName 1 to 150 printable characters, or null
 * @param supportedTas what replaces the list of the NG Setup Request; empty where nothing does
 * @param defaultPagingDrx the DRX of paging, or null
 * @param globalRanNodeId which node it is, or null
 * @param others elements that are carried, not looked into
 */
public record RanConfigurationUpdate(
        @Nullable String ranNodeName,
        List<SupportedTa> supportedTas,
        @Nullable PagingDrx defaultPagingDrx,
        @Nullable GlobalRanNodeId globalRanNodeId,
        List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.RAN_CONFIGURATION_UPDATE)
            .optional(Criticality.IGNORE, IeId.RAN_NODE_NAME)
            .optional(Criticality.REJECT, IeId.SUPPORTED_TA_LIST)
            .optional(Criticality.IGNORE, IeId.DEFAULT_PAGING_DRX, IeId.GLOBAL_RAN_NODE_ID)
            .optional(Criticality.REJECT, IeId.NGRAN_TNL_ASSOCIATION_TO_REMOVE_LIST)
            .optional(Criticality.IGNORE, IeId.NB_IOT_DEFAULT_PAGING_DRX, IeId.EXTENDED_RAN_NODE_NAME);

    public RanConfigurationUpdate {
        supportedTas = List.copyOf(supportedTas);
        others = List.copyOf(others);
    }

    /** Without elements that are only carried. */
    public RanConfigurationUpdate(
            @Nullable String ranNodeName,
            List<SupportedTa> supportedTas,
            @Nullable PagingDrx defaultPagingDrx,
            @Nullable GlobalRanNodeId globalRanNodeId) {
        this(ranNodeName, supportedTas, defaultPagingDrx, globalRanNodeId, List.of());
    }

    /** The name in characters that are not all printable, if there is one that can be read. */
    public Optional<ExtendedName> extendedName() {
        return ProtocolIe.find(others, IeId.EXTENDED_RAN_NODE_NAME, ExtendedName::read);
    }

    @Override
    public MessageType messageType() {
        return MessageType.RAN_CONFIGURATION_UPDATE;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.RAN_NODE_NAME, ranNodeName, Names::write)
                .putList(IeId.SUPPORTED_TA_LIST, supportedTas, SupportedTa::writeList)
                .put(IeId.DEFAULT_PAGING_DRX, defaultPagingDrx, PagingDrx::write)
                .put(IeId.GLOBAL_RAN_NODE_ID, globalRanNodeId, GlobalRanNodeId::write)
                .message();
    }

    static RanConfigurationUpdate read(IeReader ies) {
        return new RanConfigurationUpdate(
                ies.optional(IeId.RAN_NODE_NAME, Names::read),
                ies.orElse(IeId.SUPPORTED_TA_LIST, SupportedTa::readList, List.of()),
                ies.optional(IeId.DEFAULT_PAGING_DRX, PagingDrx::read),
                ies.optional(IeId.GLOBAL_RAN_NODE_ID, GlobalRanNodeId::read),
                ies.others());
    }
}
