package io.akalab.crypto.suci;

import io.akalab.crypto.Octets;

/**
 * The public key that a home network gives to its USIMs (TS 33.501 clause 5.8.2).
 *
 * @param id the home network public key identifier, 1 to 255
 * @param point 32 octets with Profile A, 33 with Profile B, which is also taken in 65 and compressed
 */
public record HomeNetworkPublicKey(int id, EciesProfile profile, Octets point) {

    public HomeNetworkPublicKey {
        requireId(id);
        if (profile == EciesProfile.B) {
            if (!P256.hasForm(point)) {
                throw new IllegalArgumentException("a public key of Profile B is a point of secp256r1");
            }
            point = P256.compressed(point);
        }
        point.requireLength("a public key of Profile " + profile, profile.pointLength());
    }

    /**
     * Reads the key as hexadecimal digits with or without colons, base64 or PEM.
     *
     * @throws IllegalArgumentException if it is none of the profile
     */
    public static HomeNetworkPublicKey parse(int id, EciesProfile profile, String text) {
        return new HomeNetworkPublicKey(id, profile, KeyText.publicKey(profile, text));
    }

    private static void requireId(int id) {
        if (id < 1 || id > 255) {
            throw new IllegalArgumentException("a home network public key identifier is 1 to 255");
        }
    }
}
