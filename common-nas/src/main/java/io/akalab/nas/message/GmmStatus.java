package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.OctetReader;

/**
 * 5GMM Status (TS 24.501 clause 8.2.29).
 */
public record GmmStatus(GmmCause cause, OptionalIes ies) implements GmmMessage {

    /** The message without optional elements. */
    public GmmStatus(GmmCause cause) {
        this(cause, OptionalIes.NONE);
    }

    @Override
    public MessageType messageType() {
        return MessageType.GMM_STATUS;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType()).octet(cause.number());
        ies.writeTo(out);
        return out.octets();
    }

    static GmmStatus read(OctetReader in) {
        return new GmmStatus(GmmCause.of(in.octet()), OptionalIes.read(IeTable.EMPTY, in));
    }
}
