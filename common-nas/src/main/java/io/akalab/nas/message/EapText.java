package io.akalab.nas.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.akalab.crypto.Octets;
import io.akalab.crypto.eap.AkaPrimeAttribute;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAutn;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAuts;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtClientErrorCode;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtIdReq;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtIdentity;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdf;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdfInput;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtMac;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtNotification;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRand;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRes;
import io.akalab.crypto.eap.AkaPrimeMessage;
import io.akalab.crypto.eap.EapPacket;
import io.akalab.crypto.eap.MalformedEap;
import java.util.stream.Collectors;

/** An EAP packet in words and hex, for a lab's own output. */
final class EapText {

    private EapText() {}

    /** Such as {@code REQUEST 7 CHALLENGE AT_RAND=… AT_AUTN=…}; the octets of a packet that can't be read. */
    static String of(Octets octets) {
        try {
            var packet = EapPacket.decode(octets);
            var header = packet.code() + " " + packet.identifier();
            return packet.code().hasType() ? header + " " + content(packet) : header;
        } catch (MalformedEap _) {
            return octets.toHex();
        }
    }

    private static String content(EapPacket packet) {
        if (packet.type() != EapPacket.AKA_PRIME) {
            return "type " + packet.type() + " " + packet.data().toHex();
        }
        var message = AkaPrimeMessage.of(packet);
        return message.attributes().stream()
                .map(attribute -> " " + text(attribute))
                .collect(Collectors.joining("", "AKA'-" + message.subtype(), ""));
    }

    private static String text(AkaPrimeAttribute attribute) {
        return switch (attribute) {
            case AtRand(var rand) -> "AT_RAND=" + rand.toHex();
            case AtAutn(var autn) -> "AT_AUTN=" + autn.toHex();
            case AtRes(var res, int bits) -> "AT_RES=" + res.toHex() + "/" + bits;
            case AtAuts(var auts) -> "AT_AUTS=" + auts.toHex();
            case AtMac(var mac) -> "AT_MAC=" + mac.toHex();
            case AtKdf(int kdf) -> "AT_KDF=" + kdf;
            case AtKdfInput(var name) -> "AT_KDF_INPUT=" + utf8(name);
            case AtIdReq(var kind) -> "AT_" + kind + "_ID_REQ";
            case AtIdentity(var identity) -> "AT_IDENTITY=" + utf8(identity);
            case AtNotification(int code) -> "AT_NOTIFICATION=" + code;
            case AtClientErrorCode(int code) -> "AT_CLIENT_ERROR_CODE=" + code;
            default -> "attribute " + attribute.type();
        };
    }

    private static String utf8(Octets octets) {
        return new String(octets.toArray(), UTF_8);
    }
}
