package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.CriticalityDiagnostics;
import io.akalab.ngap.element.TimeToWait;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RAN Configuration Update Failure (TS 38.413 clause 9.2.6.6).
 *
 * @param cause misc/unspecified where the sender left it out
 * @param timeToWait how long to wait before the next attempt, or null
 * @param diagnostics what of the answered message was not understood, or null
 * @param others elements that are carried, not looked into
 */
public record RanConfigurationUpdateFailure(
        Cause cause,
        @Nullable TimeToWait timeToWait,
        @Nullable CriticalityDiagnostics diagnostics,
        List<ProtocolIe> others)
        implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.RAN_CONFIGURATION_UPDATE_FAILURE)
            .mandatory(Criticality.IGNORE, IeId.CAUSE)
            .optional(Criticality.IGNORE, IeId.TIME_TO_WAIT, IeId.CRITICALITY_DIAGNOSTICS);

    public RanConfigurationUpdateFailure {
        others = List.copyOf(others);
    }

    /** Without diagnostics. */
    public RanConfigurationUpdateFailure(Cause cause, @Nullable TimeToWait timeToWait) {
        this(cause, timeToWait, null, List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.RAN_CONFIGURATION_UPDATE_FAILURE;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.CAUSE, cause, Cause::write)
                .put(IeId.TIME_TO_WAIT, timeToWait, TimeToWait::write)
                .put(IeId.CRITICALITY_DIAGNOSTICS, diagnostics, CriticalityDiagnostics::write)
                .message();
    }

    static RanConfigurationUpdateFailure read(IeReader ies) {
        return new RanConfigurationUpdateFailure(
                ies.orElse(IeId.CAUSE, Cause::read, Cause.UNSPECIFIED),
                ies.optional(IeId.TIME_TO_WAIT, TimeToWait::read),
                ies.optional(IeId.CRITICALITY_DIAGNOSTICS, CriticalityDiagnostics::read),
                ies.others());
    }
}
