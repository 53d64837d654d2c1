package io.akalab.crypto.suci;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.bouncycastle.crypto.engines.AESEngine;
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

    @Test
    void wipesItsKeys() {
        var keys = new byte[64];
        new SplittableRandom(1).nextBytes(keys);
        var ecies = new Ecies(keys);
        ecies.close();
        assertThat(keys).containsOnly(0);
    }
}
