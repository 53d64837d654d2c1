package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.Abba;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.OctetReader;
import java.util.Optional;

/**
 * Authentication Result (TS 24.501 clause 8.2.3).
 *
 * @param eapMessage an EAP packet, 4 to 1500 octets
 */
public record AuthenticationResult(NgKsi ngKsi, Octets eapMessage, OptionalIes ies) implements GmmMessage {

    private static final int ABBA = 0x38;

    private static final IeTable TABLE = IeTable.of(ABBA);

    public AuthenticationResult {
        EapMessageIe.requireLength(eapMessage);
    }

    /** The message without optional elements. */
    public AuthenticationResult(NgKsi ngKsi, Octets eapMessage) {
        this(ngKsi, eapMessage, OptionalIes.NONE);
    }

    public Optional<Abba> abba() {
        return ies.find(ABBA, Abba::new);
    }

    public AuthenticationResult withAbba(Abba abba) {
        return new AuthenticationResult(ngKsi, eapMessage, ies.with(TABLE, ABBA, abba.octets()));
    }

    @Override
    public MessageType messageType() {
        return MessageType.AUTHENTICATION_RESULT;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType()).octet(ngKsi.nibble()).lvE(eapMessage);
        ies.writeTo(out);
        return out.octets();
    }

    static AuthenticationResult read(OctetReader in) {
        return new AuthenticationResult(NgKsi.ofNibble(in.octet()), in.lvE(), OptionalIes.read(TABLE, in));
    }
}
