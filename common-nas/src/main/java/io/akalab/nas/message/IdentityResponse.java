package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.OctetReader;

/**
 * Identity Response (TS 24.501 clause 8.2.22).
 */
public record IdentityResponse(MobileIdentity identity, OptionalIes ies) implements GmmMessage {

    /** The message without optional elements. */
    public IdentityResponse(MobileIdentity identity) {
        this(identity, OptionalIes.NONE);
    }

    @Override
    public MessageType messageType() {
        return MessageType.IDENTITY_RESPONSE;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType()).lvE(identity.octets());
        ies.writeTo(out);
        return out.octets();
    }

    static IdentityResponse read(OctetReader in) {
        return new IdentityResponse(MobileIdentity.of(in.lvE()), OptionalIes.read(IeTable.EMPTY, in));
    }
}
