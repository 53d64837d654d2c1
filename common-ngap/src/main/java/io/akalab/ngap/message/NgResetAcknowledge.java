package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.CriticalityDiagnostics;
import io.akalab.ngap.element.UeConnection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * NG Reset Acknowledge (TS 38.413 clause 9.2.6.12).
 *
 * @param connections those of the NG Reset, in the same order; empty after a reset of all
 * @param diagnostics what of the answered message was not understood, or null
 * @param others elements that are carried, not looked into
 */
public record NgResetAcknowledge(
        List<UeConnection> connections, @Nullable CriticalityDiagnostics diagnostics, List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.NG_RESET_ACKNOWLEDGE)
            .optional(Criticality.IGNORE, IeId.UE_ASSOCIATED_LOGICAL_NG_CONNECTION_LIST, IeId.CRITICALITY_DIAGNOSTICS);

    public NgResetAcknowledge {
        connections = List.copyOf(connections);
        others = List.copyOf(others);
    }

    /** Without diagnostics. */
    public NgResetAcknowledge(List<UeConnection> connections) {
        this(connections, null, List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.NG_RESET_ACKNOWLEDGE;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .putList(IeId.UE_ASSOCIATED_LOGICAL_NG_CONNECTION_LIST, connections, UeConnection::writeList)
                .put(IeId.CRITICALITY_DIAGNOSTICS, diagnostics, CriticalityDiagnostics::write)
                .message();
    }

    static NgResetAcknowledge read(IeReader ies) {
        return new NgResetAcknowledge(
                ies.orElse(IeId.UE_ASSOCIATED_LOGICAL_NG_CONNECTION_LIST, UeConnection::readList, List.of()),
                ies.optional(IeId.CRITICALITY_DIAGNOSTICS, CriticalityDiagnostics::read),
                ies.others());
    }
}
