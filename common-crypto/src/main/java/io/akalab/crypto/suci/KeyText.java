package io.akalab.crypto.suci;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.EciesPrivateKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.XECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Keys as people and other cores write them: hexadecimal digits, the same with colons, base64 of the octets or of DER, and PEM
 * (PKCS #8, SEC 1, SubjectPublicKeyInfo). Messages of exceptions never repeat what was read.
 */
final class KeyText {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ((?:EC )?PRIVATE KEY|PUBLIC KEY)-----(.+?)-----END \\1-----", Pattern.DOTALL);
    // Without a group that repeats: Pattern recurses for each round of one, and a long text would end the stack.
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F][0-9a-fA-F:]*");
    private static final int KEY_LENGTH = 32;
    private static final int LONGEST = 10_000;

    private KeyText() {}

    /** A private key of the profile, which the caller closes. */
    static EciesPrivateKey privateKey(EciesProfile profile, String text) {
        var pem = PEM.matcher(requireShort(text));
        boolean isPem = pem.find();
        var octets = isPem ? base64(pem.group(2)) : octets(text);
        try {
            if (isPem && pem.group(1).equals("EC PRIVATE KEY")) {
                return ofPkcs8(profile, Der.pkcs8OfSec1(octets));
            }
            return isPem ? ofPkcs8(profile, octets) : ofOctets(profile, octets);
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }

    /** A point of the profile's curve in the form that it has. */
    static Octets publicKey(EciesProfile profile, String text) {
        var pem = PEM.matcher(requireShort(text));
        boolean isPem = pem.find();
        var octets = Octets.wrap(isPem ? base64(pem.group(2)) : octets(text));
        boolean isPoint = profile == EciesProfile.A ? octets.length() == KEY_LENGTH : P256.hasForm(octets);
        if (!isPem && isPoint) {
            return octets;
        }
        return Der.pointOfSpki(profile, octets).orElseThrow(() -> notAKey(profile));
    }

    /** What a provider's key holds. */
    static EciesPrivateKey decoded(EciesProfile profile, PrivateKey key) {
        var octets = switch (key) {
            case XECPrivateKey x
            when profile == EciesProfile.A
                    && x.getParams() instanceof NamedParameterSpec curve
                    && curve.getName().equals(NamedParameterSpec.X25519.getName()) ->
                x.getScalar().orElseThrow(() -> notAKey(profile));
            case ECPrivateKey ec
            when profile == EciesProfile.B
                    && ec.getParams().getCurve().equals(P256.parameters().getCurve()) -> P256.fixed(ec.getS());
            default -> throw notAKey(profile);
        };
        try {
            return EciesPrivateKey.of(octets);
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }

    /** Some tools print a number with a zero before it, so that nobody takes it for negative. */
    private static EciesPrivateKey ofOctets(EciesProfile profile, byte[] octets) {
        if (octets.length == KEY_LENGTH) {
            return EciesPrivateKey.of(octets);
        }
        if (profile == EciesProfile.B && octets.length == KEY_LENGTH + 1 && octets[0] == 0) {
            var number = Arrays.copyOfRange(octets, 1, octets.length);
            try {
                return EciesPrivateKey.of(number);
            } finally {
                Arrays.fill(number, (byte) 0);
            }
        }
        return ofPkcs8(profile, octets);
    }

    private static EciesPrivateKey ofPkcs8(EciesProfile profile, byte[] pkcs8) {
        try {
            var factory = KeyFactory.getInstance(profile == EciesProfile.A ? "XDH" : "EC");
            return decoded(profile, factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (GeneralSecurityException e) {
            throw notAKey(profile);
        }
    }

    private static byte[] octets(String text) {
        var dense = text.replaceAll("\\s", "");
        return HEX.matcher(dense).matches() ? hex(dense) : base64(dense);
    }

    private static byte[] hex(String dense) {
        try {
            return HexFormat.of().parseHex(dense.replace(":", ""));
        } catch (IllegalArgumentException e) {
            throw notWritten();
        }
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text.replaceAll("\\s", "").getBytes(US_ASCII));
        } catch (IllegalArgumentException e) {
            throw notWritten();
        }
    }

    private static IllegalArgumentException notWritten() {
        return new IllegalArgumentException("a key is written in hexadecimal digits, base64 or PEM");
    }

    private static String requireShort(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("no key of 256 bits is that long");
        }
        return text;
    }

    private static IllegalArgumentException notAKey(EciesProfile profile) {
        return new IllegalArgumentException("not a key of Profile " + profile);
    }
}
