package io.akalab.crypto.keys;

import io.akalab.crypto.Lender;
import io.akalab.crypto.Octets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The key derivation function of TS 33.220 Annex B.2.0, and the plain hash of TS 33.501 clause A.5. */
final class Kdf {

    private static final Lender<HmacSha256> HMACS = new Lender<>(HmacSha256::new);
    private static final Lender<MessageDigest> DIGESTS = new Lender<>(Kdf::sha256);

    private Kdf() {}

    /**
     * S = FC ‖ P0 ‖ L0 ‖ P1 ‖ L1 ‖ ..., Li being the length of Pi in two octets.
     *
     * @throws IllegalArgumentException if a parameter is longer than those can tell
     */
    static byte[] s(int fc, Octets... parameters) {
        int length = 1;
        for (var p : parameters) {
            if (p.length() > 0xFFFF) {
                throw new IllegalArgumentException("a parameter of the KDF has 65535 octets at most");
            }
            length += p.length() + Short.BYTES;
        }
        var s = new byte[length];
        s[0] = (byte) fc;
        int at = 1;
        for (var p : parameters) {
            p.copyTo(s, at);
            at += p.length();
            s[at++] = (byte) (p.length() >>> Byte.SIZE);
            s[at++] = (byte) p.length();
        }
        return s;
    }

    /** HMAC-SHA-256(key, S), 32 octets. */
    static byte[] derive(byte[] key, byte[] s) {
        return HMACS.with(hmac -> hmac.apply(key, s));
    }

    /** SHA-256(first ‖ second), 32 octets. */
    static byte[] hash(Octets first, Octets second) {
        var input = first.concat(second).toArray();
        return DIGESTS.with(digest -> digest.digest(input));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
