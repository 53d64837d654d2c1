package io.akalab.crypto.algorithms;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.keys.KnasEnc;
import io.akalab.crypto.keys.KnasInt;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.bouncycastle.crypto.engines.Zuc128Engine;
import org.bouncycastle.crypto.macs.Zuc128Mac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.junit.jupiter.api.Test;

/** ZUC against Bouncy Castle's, on inputs that no test set has. */
class ZucTest {

    @Test
    void ciphersAsBouncyCastleDoes() {
        var random = new SplittableRandom(31);
        for (int length = 0; length <= 600; length++) {
            var key = octets(random, 16);
            var data = octets(random, length);
            var input = input(random);
            var engine = new Zuc128Engine();
            engine.init(true, parameters(key, half(input, input.direction().bit()), 0));
            var expected = new byte[length];
            engine.processBytes(data, 0, length, expected, 0);
            var untouched = data.clone();
            assertThat(Nea.NEA3.crypt(KnasEnc.of(key), input, data)).isEqualTo(expected);
            assertThat(data).isEqualTo(untouched);
            int bits = random.nextInt(8 * length + 1);
            assertThat(Nea.NEA3.crypt(KnasEnc.of(key), input, data, bits)).isEqualTo(Bits.first(expected, bits));
        }
    }

    @Test
    void makesTheMacThatBouncyCastleMakes() {
        var random = new SplittableRandom(32);
        for (int length = 0; length <= 600; length++) {
            var key = octets(random, 16);
            var message = octets(random, length);
            var input = input(random);
            var mac = new Zuc128Mac();
            mac.init(parameters(key, half(input, 0), input.direction().bit() << 7));
            mac.update(message, 0, length);
            var expected = new byte[4];
            mac.doFinal(expected, 0);
            assertThat(Nia.NIA3.mac(KnasInt.of(key), input, message).toArray()).isEqualTo(expected);
        }
    }

    /** The definition in TS 35.221 clause 4.4, bit by bit, since Bouncy Castle takes octets only. */
    @Test
    void makesTheMacOfEveryNumberOfBits() {
        var random = new SplittableRandom(33);
        for (int bits = 0; bits <= 300; bits++) {
            var key = octets(random, 16);
            var message = octets(random, (bits + 7) / 8 + random.nextInt(3));
            var input = input(random);
            var engine = new Zuc128Engine();
            engine.init(true, parameters(key, half(input, 0), input.direction().bit() << 7));
            int words = (bits + 31) / 32 + 2;
            var keystream = new byte[4 * words];
            engine.processBytes(keystream, 0, keystream.length, keystream, 0);
            int mac = wordAt(keystream, bits) ^ wordAt(keystream, 32 * (words - 1));
            for (int bit = 0; bit < bits; bit++) {
                if ((message[bit / 8] & (0x80 >> (bit % 8))) != 0) {
                    mac ^= wordAt(keystream, bit);
                }
            }
            assertThat(Words.intAt(
                            Nia.NIA3.mac(KnasInt.of(key), input, message, bits).toArray(), 0))
                    .as("%d bits", bits)
                    .isEqualTo(mac);
        }
    }

    private static int wordAt(byte[] keystream, int bit) {
        int word = 0;
        for (int i = bit; i < bit + 32; i++) {
            word = (word << 1) | ((keystream[i / 8] >> (7 - i % 8)) & 1);
        }
        return word;
    }

    private static ParametersWithIV parameters(byte[] key, byte[] half, int directionOfIntegrity) {
        var iv = Arrays.copyOf(half, 16);
        System.arraycopy(half, 0, iv, 8, 8);
        iv[8] ^= (byte) directionOfIntegrity;
        iv[14] ^= (byte) directionOfIntegrity;
        return new ParametersWithIV(new KeyParameter(key), iv);
    }

    private static byte[] half(CountInput input, int direction) {
        var half = new byte[8];
        Words.setInt(half, 0, input.count());
        half[4] = (byte) ((input.bearer() << 3) | (direction << 2));
        return half;
    }

    private static CountInput input(SplittableRandom random) {
        return new CountInput(
                random.nextInt(), random.nextInt(32), random.nextBoolean() ? Direction.UPLINK : Direction.DOWNLINK);
    }

    private static byte[] octets(SplittableRandom random, int length) {
        var octets = new byte[length];
        random.nextBytes(octets);
        return octets;
    }
}
