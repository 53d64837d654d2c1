package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.OctetReader;
import java.util.Optional;

/**
 * Authentication Reject (TS 24.501 clause 8.2.5).
 */
public record AuthenticationReject(OptionalIes ies) implements GmmMessage {

    private static final int EAP_MESSAGE = 0x78;

    private static final IeTable TABLE = IeTable.of(EAP_MESSAGE);

    /** The message without optional elements. */
    public AuthenticationReject() {
        this(OptionalIes.NONE);
    }

    public Optional<Octets> eapMessage() {
        return ies.find(EAP_MESSAGE);
    }

    public AuthenticationReject withEapMessage(Octets message) {
        return new AuthenticationReject(ies.with(TABLE, EAP_MESSAGE, message));
    }

    @Override
    public MessageType messageType() {
        return MessageType.AUTHENTICATION_REJECT;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType());
        ies.writeTo(out);
        return out.octets();
    }

    static AuthenticationReject read(OctetReader in) {
        return new AuthenticationReject(OptionalIes.read(TABLE, in));
    }
}
