package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.OctetReader;
import java.util.Optional;

/**
 * Authentication Reject (TS 24.501 clause 8.2.5).
 */
public record AuthenticationReject(OptionalIes ies) implements GmmMessage {

    private static final IeTable TABLE = IeTable.of(EapMessageIe.IEI);

    /** The message without optional elements. */
    public AuthenticationReject() {
        this(OptionalIes.NONE);
    }

    /** An EAP packet, 4 to 1500 octets. */
    public Optional<Octets> eapMessage() {
        return EapMessageIe.in(ies);
    }

    public AuthenticationReject withEapMessage(Octets message) {
        return new AuthenticationReject(ies.with(TABLE, EapMessageIe.IEI, EapMessageIe.requireLength(message)));
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
