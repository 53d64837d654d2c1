package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.OctetReader;

/**
 * Deregistration Accept, UE originating: what the network answers (TS 24.501 clause 8.2.13).
 */
public record DeregistrationAcceptToUe(OptionalIes ies) implements GmmMessage {

    /** The message without optional elements. */
    public DeregistrationAcceptToUe() {
        this(OptionalIes.NONE);
    }

    @Override
    public MessageType messageType() {
        return MessageType.DEREGISTRATION_ACCEPT_TO_UE;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType());
        ies.writeTo(out);
        return out.octets();
    }

    static DeregistrationAcceptToUe read(OctetReader in) {
        return new DeregistrationAcceptToUe(OptionalIes.read(IeTable.EMPTY, in));
    }
}
