package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.MalformedNas;
import io.akalab.nas.element.OctetReader;
import java.util.Optional;

/**
 * Authentication Response (TS 24.501 clause 8.2.2).
 */
public record AuthenticationResponse(OptionalIes ies) implements GmmMessage {

    private static final int RES_STAR = 0x2D;

    private static final IeTable TABLE = IeTable.of(RES_STAR, EapMessageIe.IEI);

    /** The answer of 5G AKA: RES* of 16 octets. */
    public static AuthenticationResponse ofResStar(Octets resStar) {
        return new AuthenticationResponse(OptionalIes.NONE.with(TABLE, RES_STAR, resStar.requireLength("RES*", 16)));
    }

    /** The answer of an EAP method. */
    public static AuthenticationResponse ofEap(Octets message) {
        return new AuthenticationResponse(
                OptionalIes.NONE.with(TABLE, EapMessageIe.IEI, EapMessageIe.requireLength(message)));
    }

    /** 16 octets. */
    public Optional<Octets> resStar() {
        return ies.find(RES_STAR, value -> value.requireLength("RES*", 16));
    }

    /** An EAP packet, 4 to 1500 octets. */
    public Optional<Octets> eapMessage() {
        return EapMessageIe.in(ies);
    }

    @Override
    public MessageType messageType() {
        return MessageType.AUTHENTICATION_RESPONSE;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType());
        ies.writeTo(out);
        return out.octets();
    }

    static AuthenticationResponse read(OctetReader in) {
        var response = new AuthenticationResponse(OptionalIes.read(TABLE, in));
        if (response.resStar().isEmpty() && response.eapMessage().isEmpty()) {
            throw MalformedNas.conditional("a RES* of 16 octets or an EAP message should be here");
        }
        return response;
    }
}
