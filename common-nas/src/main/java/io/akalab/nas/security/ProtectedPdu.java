package io.akalab.nas.security;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.MalformedNas;
import io.akalab.nas.element.OctetReader;
import io.akalab.nas.element.OctetWriter;
import io.akalab.nas.element.SecurityHeaderType;

/**
 * A security protected 5GMM message taken apart, nothing of it verified (TS 24.501 clause 8.2.28). The UE needs it to read
 * the algorithms in a Security Mode Command before it can check that command.
 *
 * @param mac the message authentication code, 4 octets
 * @param sequenceNumber 8 bits
 * @param payload the NAS message, ciphered where the type says so
 */
public record ProtectedPdu(SecurityHeaderType type, Octets mac, int sequenceNumber, Octets payload) {

    /** The extended protocol discriminator of 5GMM (TS 24.007 clause 11.2.3.1.1A). */
    static final int EPD = 0x7E;

    /**
     * Takes octets apart.
     *
     * @throws MalformedNas if they are no security protected 5GMM message
     */
    public static ProtectedPdu of(Octets pdu) {
        var in = new OctetReader(pdu);
        if (in.octet() != EPD) {
            throw MalformedNas.mandatory("not 5GMM");
        }
        var type = SecurityHeaderType.of(in.octet());
        if (type == SecurityHeaderType.PLAIN) {
            throw MalformedNas.mandatory("not protected");
        }
        return new ProtectedPdu(type, in.take(4), in.octet(), in.rest());
    }

    /** The security header type of any 5GMM message, plain for octets that are none. */
    public static SecurityHeaderType typeOf(Octets pdu) {
        if (pdu.length() < 2 || (pdu.at(1) & 0xF) > 4 || Byte.toUnsignedInt(pdu.at(0)) != EPD) {
            return SecurityHeaderType.PLAIN;
        }
        return SecurityHeaderType.of(pdu.at(1));
    }

    Octets octets() {
        return new OctetWriter()
                .octet(EPD)
                .octet(type.number())
                .put(mac)
                .octet(sequenceNumber)
                .put(payload)
                .octets();
    }

    /** What the MAC covers: the sequence number and the message, after ciphering. */
    static byte[] macInput(int sequenceNumber, Octets payload) {
        var input = new byte[1 + payload.length()];
        input[0] = (byte) sequenceNumber;
        payload.copyTo(input, 1);
        return input;
    }
}
