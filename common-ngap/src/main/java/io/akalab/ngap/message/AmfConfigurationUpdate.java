package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.ExtendedName;
import io.akalab.ngap.element.Names;
import io.akalab.ngap.element.PlmnSupport;
import io.akalab.ngap.element.ServedGuami;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * AMF Configuration Update (TS 38.413 clause 9.2.6.7).
 *
 * @param amfName 1 to 150 printable characters, or null
 * @param servedGuamis what replaces the list of the NG Setup Response; empty where nothing does
 * @param relativeCapacity 0 to 255, or null
 * @param plmnSupport what replaces the list of the NG Setup Response; empty where nothing does
 * @param others elements that are carried, not looked into
 */
public record AmfConfigurationUpdate(
        @Nullable String amfName,
        List<ServedGuami> servedGuamis,
        @Nullable Integer relativeCapacity,
        List<PlmnSupport> plmnSupport,
        List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.AMF_CONFIGURATION_UPDATE)
            .optional(Criticality.REJECT, IeId.AMF_NAME, IeId.SERVED_GUAMI_LIST)
            .optional(Criticality.IGNORE, IeId.RELATIVE_AMF_CAPACITY)
            .optional(Criticality.REJECT, IeId.PLMN_SUPPORT_LIST)
            .optional(
                    Criticality.IGNORE,
                    IeId.AMF_TNL_ASSOCIATION_TO_ADD_LIST,
                    IeId.AMF_TNL_ASSOCIATION_TO_REMOVE_LIST,
                    IeId.AMF_TNL_ASSOCIATION_TO_UPDATE_LIST,
                    IeId.EXTENDED_AMF_NAME);

    public AmfConfigurationUpdate {
        servedGuamis = List.copyOf(servedGuamis);
        plmnSupport = List.copyOf(plmnSupport);
        others = List.copyOf(others);
    }

    /** Without transport addresses. */
    public AmfConfigurationUpdate(
            @Nullable String amfName,
            List<ServedGuami> servedGuamis,
            @Nullable Integer relativeCapacity,
            List<PlmnSupport> plmnSupport) {
        this(amfName, servedGuamis, relativeCapacity, plmnSupport, List.of());
    }

    /** The name in characters that are not all printable, if there is one that can be read. */
    public Optional<ExtendedName> extendedName() {
        return ProtocolIe.find(others, IeId.EXTENDED_AMF_NAME, ExtendedName::read);
    }

    @Override
    public MessageType messageType() {
        return MessageType.AMF_CONFIGURATION_UPDATE;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.AMF_NAME, amfName, Names::write)
                .putList(IeId.SERVED_GUAMI_LIST, servedGuamis, ServedGuami::writeList)
                .put(IeId.RELATIVE_AMF_CAPACITY, relativeCapacity, IeWriter::octet)
                .putList(IeId.PLMN_SUPPORT_LIST, plmnSupport, PlmnSupport::writeList)
                .message();
    }

    static AmfConfigurationUpdate read(IeReader ies) {
        return new AmfConfigurationUpdate(
                ies.optional(IeId.AMF_NAME, Names::read),
                ies.orElse(IeId.SERVED_GUAMI_LIST, ServedGuami::readList, List.of()),
                ies.optional(IeId.RELATIVE_AMF_CAPACITY, IeReader::octet),
                ies.orElse(IeId.PLMN_SUPPORT_LIST, PlmnSupport::readList, List.of()),
                ies.others());
    }
}
