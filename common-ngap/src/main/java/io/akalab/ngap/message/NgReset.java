package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.ResetType;
import java.util.List;

/**
 * NG Reset (TS 38.413 clause 9.2.6.11).
 *
 * @param cause misc/unspecified where the sender left it out
 * @param resetType all of the interface, or which UEs
 * @param others elements that are carried, not looked into
 */
public record NgReset(Cause cause, ResetType resetType, List<ProtocolIe> others) implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.NG_RESET)
            .mandatory(Criticality.IGNORE, IeId.CAUSE)
            .mandatory(Criticality.REJECT, IeId.RESET_TYPE);

    public NgReset {
        others = List.copyOf(others);
    }

    /** Without elements that are only carried. */
    public NgReset(Cause cause, ResetType resetType) {
        this(cause, resetType, List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.NG_RESET;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.CAUSE, cause, Cause::write)
                .put(IeId.RESET_TYPE, resetType, ResetType::write)
                .message();
    }

    static NgReset read(IeReader ies) {
        return new NgReset(
                ies.orElse(IeId.CAUSE, Cause::read, Cause.UNSPECIFIED),
                ies.required(IeId.RESET_TYPE, ResetType::read),
                ies.others());
    }
}
