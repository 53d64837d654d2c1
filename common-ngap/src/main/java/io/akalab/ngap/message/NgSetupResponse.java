package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.CriticalityDiagnostics;
import io.akalab.ngap.element.ExtendedName;
import io.akalab.ngap.element.Names;
import io.akalab.ngap.element.PlmnSupport;
import io.akalab.ngap.element.ServedGuami;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * NG Setup Response (TS 38.413 clause 9.2.6.2).
 *
 * @param amfName 1 to 150 printable characters
 * @param servedGuamis 1 to 256
 * @param relativeCapacity how much of the load the AMF takes beside others of its set, 0 to 255; 255 where the sender left it out
 * @param plmnSupport 1 to 12
 * @param diagnostics what of the answered message was not understood, or null
 * @param others elements that are carried, not looked into
 */
public record NgSetupResponse(
        String amfName,
        List<ServedGuami> servedGuamis,
        int relativeCapacity,
        List<PlmnSupport> plmnSupport,
        @Nullable CriticalityDiagnostics diagnostics,
        List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.NG_SETUP_RESPONSE)
            .mandatory(Criticality.REJECT, IeId.AMF_NAME, IeId.SERVED_GUAMI_LIST)
            .mandatory(Criticality.IGNORE, IeId.RELATIVE_AMF_CAPACITY)
            .mandatory(Criticality.REJECT, IeId.PLMN_SUPPORT_LIST)
            .optional(
                    Criticality.IGNORE,
                    IeId.CRITICALITY_DIAGNOSTICS,
                    IeId.UE_RETENTION_INFORMATION,
                    IeId.IAB_SUPPORTED,
                    IeId.EXTENDED_AMF_NAME);

    public NgSetupResponse {
        servedGuamis = List.copyOf(servedGuamis);
        plmnSupport = List.copyOf(plmnSupport);
        others = List.copyOf(others);
    }

    /** Without diagnostics. */
    public NgSetupResponse(
            String amfName, List<ServedGuami> servedGuamis, int relativeCapacity, List<PlmnSupport> plmnSupport) {
        this(amfName, servedGuamis, relativeCapacity, plmnSupport, null, List.of());
    }

    /** The name in characters that are not all printable, if there is one that can be read. */
    public Optional<ExtendedName> extendedName() {
        return ProtocolIe.find(others, IeId.EXTENDED_AMF_NAME, ExtendedName::read);
    }

    @Override
    public MessageType messageType() {
        return MessageType.NG_SETUP_RESPONSE;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.AMF_NAME, amfName, Names::write)
                .put(IeId.SERVED_GUAMI_LIST, servedGuamis, ServedGuami::writeList)
                .put(IeId.RELATIVE_AMF_CAPACITY, relativeCapacity, IeWriter::octet)
                .put(IeId.PLMN_SUPPORT_LIST, plmnSupport, PlmnSupport::writeList)
                .put(IeId.CRITICALITY_DIAGNOSTICS, diagnostics, CriticalityDiagnostics::write)
                .message();
    }

    static NgSetupResponse read(IeReader ies) {
        return new NgSetupResponse(
                ies.required(IeId.AMF_NAME, Names::read),
                ies.required(IeId.SERVED_GUAMI_LIST, ServedGuami::readList),
                ies.orElse(IeId.RELATIVE_AMF_CAPACITY, IeReader::octet, 255),
                ies.required(IeId.PLMN_SUPPORT_LIST, PlmnSupport::readList),
                ies.optional(IeId.CRITICALITY_DIAGNOSTICS, CriticalityDiagnostics::read),
                ies.others());
    }
}
