package io.akalab.crypto.keys;

import io.akalab.crypto.Octets;
import java.util.Arrays;

/** The pseudo-random function of EAP-AKA' (RFC 9048 clause 3.4.1), which is the prf+ of IKEv2 with HMAC-SHA-256. */
final class PrfPrime {

    private static final int BLOCK = 32;
    private static final int MOST = 255 * BLOCK;

    private PrfPrime() {}

    /**
     * The first {@code length} octets of T1 ‖ T2 ‖ ..., where Tn = HMAC(K, Tn-1 ‖ S ‖ n) and T0 is empty.
     *
     * @throws IllegalArgumentException if that is more than n can count
     */
    static byte[] derive(byte[] key, Octets s, int length) {
        if (length > MOST) {
            throw new IllegalArgumentException("PRF' makes " + MOST + " octets at most");
        }
        var output = new byte[length];
        var t = new byte[0];
        for (int n = 1, at = 0; at < length; n++, at += BLOCK) {
            var input = input(t, s, n);
            t = Kdf.derive(key, input);
            Arrays.fill(input, (byte) 0);
            System.arraycopy(t, 0, output, at, Math.min(BLOCK, length - at));
        }
        Arrays.fill(t, (byte) 0);
        return output;
    }

    private static byte[] input(byte[] previous, Octets s, int n) {
        var input = Arrays.copyOf(previous, previous.length + s.length() + 1);
        s.copyTo(input, previous.length);
        input[input.length - 1] = (byte) n;
        Arrays.fill(previous, (byte) 0);
        return input;
    }
}
