package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.Criticality;
import io.akalab.ngap.element.UeNgapIds;
import java.util.List;

/**
 * UE Context Release Command (TS 38.413 clause 9.2.2.5).
 *
 * @param ids what the UE is called
 * @param cause misc/unspecified where the sender left it out
 * @param others elements that are carried, not looked into
 */
public record UeContextReleaseCommand(UeNgapIds ids, Cause cause, List<ProtocolIe> others) implements NgapMessage {

    static final IeTable TABLE = IeTable.of(MessageType.UE_CONTEXT_RELEASE_COMMAND)
            .mandatory(Criticality.REJECT, IeId.UE_NGAP_IDS)
            .mandatory(Criticality.IGNORE, IeId.CAUSE);

    public UeContextReleaseCommand {
        others = List.copyOf(others);
    }

    /** Without elements that are only carried. */
    public UeContextReleaseCommand(UeNgapIds ids, Cause cause) {
        this(ids, cause, List.of());
    }

    @Override
    public MessageType messageType() {
        return MessageType.UE_CONTEXT_RELEASE_COMMAND;
    }

    @Override
    public Octets encode() {
        return new IeWriter(TABLE, others)
                .put(IeId.UE_NGAP_IDS, ids, UeNgapIds::write)
                .put(IeId.CAUSE, cause, Cause::write)
                .message();
    }

    static UeContextReleaseCommand read(IeReader ies) {
        return new UeContextReleaseCommand(
                ies.required(IeId.UE_NGAP_IDS, UeNgapIds::read),
                ies.orElse(IeId.CAUSE, Cause::read, Cause.UNSPECIFIED),
                ies.others());
    }
}
