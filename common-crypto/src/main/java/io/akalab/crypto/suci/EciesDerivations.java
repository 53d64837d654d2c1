package io.akalab.crypto.suci;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Derivation;
import io.akalab.crypto.keys.Derivation.Parameter;
import java.util.List;

/** The steps of ECIES (TS 33.501 clauses C.3.2 and C.3.3), for those who want to see them: every key is in clear. */
final class EciesDerivations {

    /** Octets of the encryption key and of the ICB each. */
    private static final int LENGTH = 16;

    private EciesDerivations() {}

    /**
     * The shared secret and what comes of it.
     *
     * @param privateKey what the private key is called that was used; it is not shown itself
     * @param peer the other side's public key
     * @param sharedInfo the ephemeral public key, compressed with Profile B
     */
    static List<Derivation> keys(
            EciesProfile profile, String privateKey, Octets peer, byte[] secret, Octets sharedInfo, Ecies ecies) {
        var clause = "TS 33.501 " + (profile == EciesProfile.A ? "C.3.4.1 X25519" : "C.3.4.2 secp256r1");
        var z = Octets.of(secret);
        var keys = Octets.wrap(ecies.keys());
        var inputs = List.of(new Parameter("SharedInfo1, ephemeral key", sharedInfo));
        return List.of(
                step("Z", clause, privateKey, List.of(new Parameter("public key of the other side", peer)), z),
                step("EK", "ANSI X9.63 KDF, octets 0 to 15", "Z", inputs, keys.slice(0, LENGTH)),
                step("ICB", "ANSI X9.63 KDF, octets 16 to 31", "Z", inputs, keys.slice(LENGTH, LENGTH)),
                step("MK", "ANSI X9.63 KDF, octets 32 to 63", "Z", inputs, keys.from(2 * LENGTH)));
    }

    static Derivation ciphertext(byte[] plain, byte[] ciphertext) {
        var input = List.of(new Parameter("scheme input", Octets.of(plain)));
        return step("C", "AES-128 in CTR mode from ICB", "EK", input, Octets.of(ciphertext));
    }

    static Derivation plaintext(byte[] ciphertext, byte[] plain) {
        var input = List.of(new Parameter("C", Octets.of(ciphertext)));
        return step("M", "AES-128 in CTR mode from ICB", "EK", input, Octets.of(plain));
    }

    static Derivation tag(byte[] ciphertext, Octets tag) {
        var input = List.of(new Parameter("C", Octets.of(ciphertext)));
        return step("MAC-tag", "HMAC-SHA-256, 8 octets", "MK", input, tag);
    }

    private static Derivation step(String result, String clause, String key, List<Parameter> inputs, Octets output) {
        return new Derivation(
                result,
                clause,
                key,
                Octets.of(),
                null,
                inputs,
                inputs.getFirst().value(),
                output);
    }
}
