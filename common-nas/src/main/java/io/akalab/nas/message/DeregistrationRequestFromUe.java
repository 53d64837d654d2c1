package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.OctetReader;

/**
 * Deregistration Request, UE originating (TS 24.501 clause 8.2.12).
 */
public record DeregistrationRequestFromUe(
        DeregistrationType type, NgKsi ngKsi, MobileIdentity identity, OptionalIes ies) implements GmmMessage {

    /** The message without optional elements. */
    public DeregistrationRequestFromUe(DeregistrationType type, NgKsi ngKsi, MobileIdentity identity) {
        this(type, ngKsi, identity, OptionalIes.NONE);
    }

    @Override
    public MessageType messageType() {
        return MessageType.DEREGISTRATION_REQUEST_FROM_UE;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType())
                .octet(ngKsi.nibble() << 4 | type.nibble())
                .lvE(identity.octets());
        ies.writeTo(out);
        return out.octets();
    }

    static DeregistrationRequestFromUe read(OctetReader in) {
        int first = in.octet();
        return new DeregistrationRequestFromUe(
                DeregistrationType.ofNibble(first),
                NgKsi.ofNibble(first >> 4),
                MobileIdentity.of(in.lvE()),
                OptionalIes.read(IeTable.EMPTY, in));
    }
}
