package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.CriticalityDiagnostics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * AMF Configuration Update Acknowledge (TS 38.413 clause 9.2.6.8).
 *
 * @param diagnostics what of the answered message was not understood, or null
 * @param others elements that are carried, not looked into
 */
public record AmfConfigurationUpdateAcknowledge(@Nullable CriticalityDiagnostics diagnostics, List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.AMF_CONFIGURATION_UPDATE_ACKNOWLEDGE)
            .optional(
                    Criticality.IGNORE,
                    IeId.AMF_TNL_ASSOCIATION_SETUP_LIST,
                    IeId.AMF_TNL_ASSOCIATION_FAILED_TO_SETUP_LIST,
                    IeId.CRITICALITY_DIAGNOSTICS);

    public AmfConfigurationUpdateAcknowledge {
        others = List.copyOf(others);
    }

    /** Without diagnostics. */
    public AmfConfigurationUpdateAcknowledge() {
        this(null, List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.AMF_CONFIGURATION_UPDATE_ACKNOWLEDGE;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.CRITICALITY_DIAGNOSTICS, diagnostics, CriticalityDiagnostics::write)
                .message();
    }

    static AmfConfigurationUpdateAcknowledge read(IeReader ies) {
        return new AmfConfigurationUpdateAcknowledge(
                ies.optional(IeId.CRITICALITY_DIAGNOSTICS, CriticalityDiagnostics::read), ies.others());
    }
}
