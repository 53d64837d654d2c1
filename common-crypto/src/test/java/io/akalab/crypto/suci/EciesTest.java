package io.akalab.crypto.suci;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.generators.KDF2BytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EciesTest {

    /** TS 33.501 clause C.3.4.0: the incrementing function of SP 800-38A B.1 with m = 32 bits. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 0x7FFFFFFF, -1, -2, -3, -16})
    void countsInThirtyTwoBits(int counter) {
        var random = new SplittableRandom(counter);
        for (int length = 0; length <= 253; length++) {
            var keys = new byte[64];
            random.nextBytes(keys);
            ByteBuffer.wrap(keys).putInt(28, counter);
            var data = new byte[length];
            random.nextBytes(data);
            var engine = AESEngine.newInstance();
            engine.init(true, new KeyParameter(keys, 0, 16));
            var expected = data.clone();
            for (int at = 0; at < length; at += 16) {
                var block = ByteBuffer.wrap(keys.clone(), 16, 16).slice();
                var input = new byte[16];
                block.get(input);
                ByteBuffer.wrap(input).putInt(12, counter + at / 16);
                engine.processBlock(input, 0, input, 0);
                for (int i = at; i < Math.min(length, at + 16); i++) {
                    expected[i] ^= input[i - at];
                }
            }
            try (var ecies = new Ecies(keys)) {
                assertThat(ecies.crypt(data)).isEqualTo(expected);
            }
        }
    }

    /** ANSI X9.63's function is the KDF2 of ISO 18033-2, which Bouncy Castle has. */
    @ParameterizedTest
    @ValueSource(ints = {32, 33})
    void derivesTheKeysThatBouncyCastleDerives(int pointLength) {
        var random = new SplittableRandom(963);
        for (int i = 0; i < 100; i++) {
            var secret = octets(random, 32);
            var point = octets(random, pointLength);
            var kdf2 = new KDF2BytesGenerator(SHA256Digest.newInstance());
            kdf2.init(new KDFParameters(secret, point));
            var expected = new byte[64];
            kdf2.generateBytes(expected, 0, expected.length);
            try (var ecies = Ecies.of(secret, Octets.of(point))) {
                assertThat(ecies.keys()).isEqualTo(expected);
            }
        }
    }

    @Test
    void makesTheTagThatBouncyCastleMakes() {
        var random = new SplittableRandom(2104);
        for (int length = 0; length < 100; length++) {
            var keys = octets(random, 64);
            var ciphertext = octets(random, length);
            var mac = new HMac(SHA256Digest.newInstance());
            mac.init(new KeyParameter(keys, 32, 32));
            mac.update(ciphertext, 0, length);
            var expected = new byte[32];
            mac.doFinal(expected, 0);
            try (var ecies = new Ecies(keys)) {
                assertThat(ecies.tag(ciphertext)).isEqualTo(Octets.of(expected, 0, 8));
            }
        }
    }

    @Test
    void wipesItsKeys() {
        var keys = new byte[64];
        new SplittableRandom(1).nextBytes(keys);
        var ecies = new Ecies(keys);
        ecies.close();
        assertThat(keys).containsOnly(0);
    }

    private static byte[] octets(SplittableRandom random, int length) {
        var octets = new byte[length];
        random.nextBytes(octets);
        return octets;
    }
}
