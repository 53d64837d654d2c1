package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.OctetReader;

/**
 * Security Mode Reject (TS 24.501 clause 8.2.27).
 */
public record SecurityModeReject(GmmCause cause, OptionalIes ies) implements GmmMessage {

    /** The message without optional elements. */
    public SecurityModeReject(GmmCause cause) {
        this(cause, OptionalIes.NONE);
    }

    @Override
    public MessageType messageType() {
        return MessageType.SECURITY_MODE_REJECT;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType()).octet(cause.number());
        ies.writeTo(out);
        return out.octets();
    }

    static SecurityModeReject read(OctetReader in) {
        return new SecurityModeReject(GmmCause.of(in.octet()), OptionalIes.read(IeTable.EMPTY, in));
    }
}
