package io.akalab.nas.message;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.Abba;
import io.akalab.nas.element.MalformedNas;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.OctetReader;
import java.util.Optional;

/**
 * Authentication Request (TS 24.501 clause 8.2.1).
 */
public record AuthenticationRequest(NgKsi ngKsi, Abba abba, OptionalIes ies) implements GmmMessage {

    private static final int RAND = 0x21;
    private static final int AUTN = 0x20;

    private static final IeTable TABLE =
            IeTable.of(RAND, AUTN, EapMessageIe.IEI).fixed(RAND, 16);

    /** The message without optional elements. */
    public AuthenticationRequest(NgKsi ngKsi, Abba abba) {
        this(ngKsi, abba, OptionalIes.NONE);
    }

    /** The challenge of 5G AKA: RAND and AUTN of 16 octets each. */
    public static AuthenticationRequest of5gAka(NgKsi ngKsi, Abba abba, Octets rand, Octets autn) {
        var ies = OptionalIes.NONE
                .with(TABLE, RAND, rand.requireLength("RAND", 16))
                .with(TABLE, AUTN, autn.requireLength("AUTN", 16));
        return new AuthenticationRequest(ngKsi, abba, ies);
    }

    /** 16 octets. */
    public Optional<Octets> rand() {
        return ies.find(RAND);
    }

    /** 16 octets. */
    public Optional<Octets> autn() {
        return ies.find(AUTN, value -> value.requireLength("AUTN", 16));
    }

    /** An EAP packet, 4 to 1500 octets. */
    public Optional<Octets> eapMessage() {
        return EapMessageIe.in(ies);
    }

    public AuthenticationRequest withEapMessage(Octets message) {
        return new AuthenticationRequest(
                ngKsi, abba, ies.with(TABLE, EapMessageIe.IEI, EapMessageIe.requireLength(message)));
    }

    @Override
    public MessageType messageType() {
        return MessageType.AUTHENTICATION_REQUEST;
    }

    @Override
    public Octets encode() {
        var out = GmmDecoder.start(messageType()).octet(ngKsi.nibble()).lv(abba.octets());
        ies.writeTo(out);
        return out.octets();
    }

    static AuthenticationRequest read(OctetReader in) {
        var ngKsi = NgKsi.ofNibble(in.octet());
        var request = new AuthenticationRequest(ngKsi, new Abba(in.lv()), OptionalIes.read(TABLE, in));
        if (request.eapMessage().isEmpty()
                && (request.rand().isEmpty() || request.autn().isEmpty())) {
            throw MalformedNas.conditional("a RAND and an AUTN, or an EAP message, should be here");
        }
        return request;
    }
}
