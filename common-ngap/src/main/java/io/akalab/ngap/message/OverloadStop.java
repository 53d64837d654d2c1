package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import java.util.List;

/**
 * Overload Stop (TS 38.413 clause 9.2.6.15).
 *
 * @param others elements that are carried, not looked into
 */
public record OverloadStop(List<ProtocolIe> others) implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.OVERLOAD_STOP);

    public OverloadStop {
        others = List.copyOf(others);
    }

    /** Without elements that are only carried. */
    public OverloadStop() {
        this(List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.OVERLOAD_STOP;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others).message();
    }

    static OverloadStop read(IeReader ies) {
        return new OverloadStop(ies.others());
    }
}
