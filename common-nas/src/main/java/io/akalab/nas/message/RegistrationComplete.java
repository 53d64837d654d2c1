package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.OctetReader;
import java.util.Optional;

/**
 * Registration Complete (TS 24.501 clause 8.2.8).
 */
public record RegistrationComplete(OptionalIes ies) implements GmmMessage {

    private static final int SOR_CONTAINER = 0x73;

    private static final IeTable TABLE = IeTable.of(SOR_CONTAINER);

    /** The message without optional elements. */
    public RegistrationComplete() {
        this(OptionalIes.NONE);
    }

    /** The SOR transparent container as it was sent. */
    public Optional<Octets> sorContainer() {
        return ies.find(SOR_CONTAINER);
    }

    @Override
    public MessageType messageType() {
        return MessageType.REGISTRATION_COMPLETE;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType());
        ies.writeTo(out);
        return out.octets();
    }

    static RegistrationComplete read(OctetReader in) {
        return new RegistrationComplete(OptionalIes.read(TABLE, in));
    }
}
