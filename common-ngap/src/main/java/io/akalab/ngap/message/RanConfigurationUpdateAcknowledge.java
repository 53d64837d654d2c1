package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.CriticalityDiagnostics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RAN Configuration Update Acknowledge (TS 38.413 clause 9.2.6.5).
 *
 * @param diagnostics what of the answered message was not understood, or null
 * @param others elements that are carried, not looked into
 */
public record RanConfigurationUpdateAcknowledge(@Nullable CriticalityDiagnostics diagnostics, List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.RAN_CONFIGURATION_UPDATE_ACKNOWLEDGE)
            .optional(Criticality.IGNORE, IeId.CRITICALITY_DIAGNOSTICS);

    public RanConfigurationUpdateAcknowledge {
        others = List.copyOf(others);
    }

    /** Without diagnostics. */
    public RanConfigurationUpdateAcknowledge() {
        this(null, List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.RAN_CONFIGURATION_UPDATE_ACKNOWLEDGE;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.CRITICALITY_DIAGNOSTICS, diagnostics, CriticalityDiagnostics::write)
                .message();
    }

    static RanConfigurationUpdateAcknowledge read(IeReader ies) {
        return new RanConfigurationUpdateAcknowledge(
                ies.optional(IeId.CRITICALITY_DIAGNOSTICS, CriticalityDiagnostics::read), ies.others());
    }
}
