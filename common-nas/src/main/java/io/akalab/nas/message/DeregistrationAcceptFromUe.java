package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.OctetReader;

/**
 * Deregistration Accept, UE terminated: what the UE answers (TS 24.501 clause 8.2.15).
 */
public record DeregistrationAcceptFromUe(OptionalIes ies) implements GmmMessage {

    /** The message without optional elements. */
    public DeregistrationAcceptFromUe() {
        this(OptionalIes.NONE);
    }

    @Override
    public MessageType messageType() {
        return MessageType.DEREGISTRATION_ACCEPT_FROM_UE;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType());
        ies.writeTo(out);
        return out.octets();
    }

    static DeregistrationAcceptFromUe read(OctetReader in) {
        return new DeregistrationAcceptFromUe(OptionalIes.read(IeTable.EMPTY, in));
    }
}
