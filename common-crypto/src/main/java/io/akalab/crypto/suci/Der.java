package io.akalab.crypto.suci;

import io.akalab.crypto.Octets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The few DER structures that keys of the two profiles come in (RFC 5208, RFC 5280, RFC 5480, RFC 8410). Each is a fixed
 * beginning with the octets of the key behind it.
 */
final class Der {

    private static final String X25519 = "300506032b656e";
    private static final String SECP256R1 = "301306072a8648ce3d020106082a8648ce3d030107";

    private static final Octets PKCS8_X25519 = Octets.ofHex("302e020100" + X25519 + "04220420");
    private static final Octets PKCS8_P256 = Octets.ofHex("3041020100" + SECP256R1 + "042730250201010420");
    private static final Octets SPKI_X25519 = Octets.ofHex("302a" + X25519 + "032100");
    private static final Octets SPKI_P256 = Octets.ofHex("3059" + SECP256R1 + "034200");
    private static final Octets SPKI_P256_COMPRESSED = Octets.ofHex("3039" + SECP256R1 + "032200");

    private static final int SEQUENCE = 0x30;
    private static final int LONGEST_SHORT_FORM = 127;

    private Der() {}

    /** PKCS #8 of a private key. The array holds it in clear. */
    static byte[] pkcs8(EciesProfile profile, byte[] key) {
        return (profile == EciesProfile.A ? PKCS8_X25519 : PKCS8_P256)
                .concat(Octets.wrap(key))
                .toArray();
    }

    /** SubjectPublicKeyInfo of a point in the form that it has. */
    static byte[] spki(EciesProfile profile, Octets point) {
        return spkiBeginning(profile, point.length()).concat(point).toArray();
    }

    /** The point of a SubjectPublicKeyInfo, if it is one of the profile's curve. */
    static Optional<Octets> pointOfSpki(EciesProfile profile, Octets spki) {
        for (int length : new int[] {profile.pointLength(), P256.UNCOMPRESSED_LENGTH}) {
            var beginning = spkiBeginning(profile, length);
            if (spki.length() == beginning.length() + length
                    && spki.slice(0, beginning.length()).equals(beginning)) {
                return Optional.of(spki.from(beginning.length()));
            }
        }
        return Optional.empty();
    }

    /** PKCS #8 around an ECPrivateKey of secp256r1 in the form of SEC 1 clause C.4. */
    static byte[] pkcs8OfSec1(byte[] sec1) {
        var inner = Octets.ofHex("020100" + SECP256R1)
                .concat(Octets.ofHex("04" + length(sec1.length)))
                .concat(Octets.wrap(sec1));
        return Octets.of((byte) SEQUENCE)
                .concat(Octets.ofHex(length(inner.length())))
                .concat(inner)
                .toArray();
    }

    private static Octets spkiBeginning(EciesProfile profile, int pointLength) {
        if (profile == EciesProfile.A) {
            return SPKI_X25519;
        }
        return pointLength == EciesProfile.B.pointLength() ? SPKI_P256_COMPRESSED : SPKI_P256;
    }

    private static String length(int length) {
        if (length > 0xFF) {
            throw new IllegalArgumentException("no private key of 256 bits is that long");
        }
        return (length > LONGEST_SHORT_FORM ? "81" : "") + HexFormat.of().toHexDigits((byte) length);
    }
}
