package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.IdentityType;
import io.akalab.nas.element.OctetReader;

/**
 * Identity Request (TS 24.501 clause 8.2.21).
 */
public record IdentityRequest(IdentityType identityType, OptionalIes ies) implements GmmMessage {

    /** The message without optional elements. */
    public IdentityRequest(IdentityType identityType) {
        this(identityType, OptionalIes.NONE);
    }

    @Override
    public MessageType messageType() {
        return MessageType.IDENTITY_REQUEST;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType()).octet(identityType.number());
        ies.writeTo(out);
        return out.octets();
    }

    static IdentityRequest read(OctetReader in) {
        return new IdentityRequest(IdentityType.of(in.octet()), OptionalIes.read(IeTable.EMPTY, in));
    }
}
