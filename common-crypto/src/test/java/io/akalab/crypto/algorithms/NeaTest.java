package io.akalab.crypto.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.akalab.crypto.Octets;
import io.akalab.crypto.Vectors;
import io.akalab.crypto.Vectors.Vector;
import io.akalab.crypto.keys.CipheringKey;
import io.akalab.crypto.keys.KnasEnc;
import io.akalab.crypto.keys.KrrcEnc;
import io.akalab.crypto.keys.KupEnc;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.SICBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeaTest {

    static Stream<Vector> vectors() {
        return Stream.of(
                        Vectors.in("nea_nia.json", "/test_sets/nea2"),
                        alg("/srsran_extra_short_lengths"),
                        alg("/generated_octet_aligned"))
                .flatMap(vectors -> vectors);
    }

    private static Stream<Vector> alg(String group) {
        return Vectors.in("nea_nia.json", group).filter(v -> v.text("alg").equals("nea2"));
    }

    /** Shorter keystreams may agree by chance. */
    static Stream<Vector> longVectors() {
        return vectors().filter(v -> v.number("length_bits") >= 40);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void ciphersBitExactly(Vector v) {
        assertThat(crypt(v, v.bytes("plaintext")))
                .isEqualTo(Bits.first(v.bytes("ciphertext"), v.number("length_bits")));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void deciphersBitExactly(Vector v) {
        assertThat(crypt(v, v.bytes("ciphertext")))
                .isEqualTo(Bits.first(v.bytes("plaintext"), v.number("length_bits")));
    }

    @ParameterizedTest
    @MethodSource("longVectors")
    void ciphersOtherwiseWithATamperedInput(Vector v) {
        int bits = v.number("length_bits");
        var plaintext = v.bytes("plaintext");
        var right = crypt(v, plaintext);
        for (var key : Vectors.tampered(v.octets("key"))) {
            assertThat(Nea.NEA2.crypt(KnasEnc.of(key.toArray()), input(v), plaintext, bits))
                    .isNotEqualTo(right);
        }
        var key = KnasEnc.of(v.bytes("key"));
        var input = input(v);
        for (int bit = 0; bit < 32; bit++) {
            var other = new CountInput(input.count() ^ 1 << bit, input.bearer(), input.direction());
            assertThat(Nea.NEA2.crypt(key, other, plaintext, bits)).isNotEqualTo(right);
        }
        for (int bit = 0; bit < 5; bit++) {
            var other = new CountInput(input.count(), input.bearer() ^ 1 << bit, input.direction());
            assertThat(Nea.NEA2.crypt(key, other, plaintext, bits)).isNotEqualTo(right);
        }
        var other = new CountInput(
                input.count(),
                input.bearer(),
                Direction.values()[1 - input.direction().bit()]);
        assertThat(Nea.NEA2.crypt(key, other, plaintext, bits)).isNotEqualTo(right);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void invertsTheBitOfTheCiphertextThatIsInvertedInThePlaintext(Vector v) {
        for (int bit = 0; bit < v.number("length_bits"); bit++) {
            var expected = Vectors.flipped(Octets.wrap(crypt(v, v.bytes("plaintext"))), bit);
            var tampered = Vectors.flipped(v.octets("plaintext"), bit).toArray();
            assertThat(Octets.wrap(crypt(v, tampered))).isEqualTo(expected);
        }
    }

    @Test
    void ciphersAsBouncyCastleDoes() {
        var random = new SplittableRandom(2);
        for (int length = 0; length <= 300; length++) {
            var key = octets(random, 16);
            var data = octets(random, length);
            var input = new CountInput(random.nextInt(), random.nextInt(32), Direction.values()[random.nextInt(2)]);
            var expected = ofBouncyCastle(key, input, data);
            var untouched = data.clone();
            assertThat(Nea.NEA2.crypt(KnasEnc.of(key), input, data)).isEqualTo(expected);
            assertThat(data).isEqualTo(untouched);
            int bits = random.nextInt(8 * length + 1);
            assertThat(Nea.NEA2.crypt(KnasEnc.of(key), input, data, bits)).isEqualTo(Bits.first(expected, bits));
        }
    }

    @Test
    void carriesTheCounterOverEveryOctet() {
        var key = octets(new SplittableRandom(9), 16);
        var input = new CountInput(-1, 31, Direction.DOWNLINK);
        var data = new byte[16 * 0x10001];
        assertThat(Arrays.equals(Nea.NEA2.crypt(KnasEnc.of(key), input, data), ofBouncyCastle(key, input, data)))
                .isTrue();
    }

    @Test
    void leavesTheTextAsItIsUnderNea0() {
        var data = new byte[] {1, 2, (byte) 0xFF};
        var result = Nea.NEA0.crypt(KnasEnc.of(new byte[16]), new CountInput(0, 1, Direction.UPLINK), data);
        assertThat(result).isEqualTo(data).isNotSameAs(data);
        assertThat(Nea.NEA0.crypt(KnasEnc.of(new byte[16]), new CountInput(0, 1, Direction.UPLINK), data, 20))
                .containsExactly(1, 2, 0xF0);
    }

    @Test
    void takesTheKeyOfEveryPlane() {
        var key = octets(new SplittableRandom(5), 16);
        var input = new CountInput(7, 3, Direction.UPLINK);
        var expected = ofBouncyCastle(key, input, new byte[20]);
        for (CipheringKey role : new CipheringKey[] {KnasEnc.of(key), KrrcEnc.of(key), KupEnc.of(key)}) {
            assertThat(Nea.NEA2.crypt(role, input, new byte[20])).isEqualTo(expected);
        }
    }

    @Test
    void knowsItsIdentities() {
        for (var algorithm : Nea.values()) {
            assertThat(Nea.of(algorithm.identity())).isSameAs(algorithm);
        }
        assertThat(Nea.of(2)).isSameAs(Nea.NEA2);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4, 8, 256})
    void refusesAnIdentityThatNobodyHas(int identity) {
        assertThatIllegalArgumentException().isThrownBy(() -> Nea.of(identity));
    }

    @Test
    void refusesMoreBitsThanThereAre() {
        var key = KnasEnc.of(new byte[16]);
        var input = new CountInput(0, 1, Direction.UPLINK);
        assertThatIllegalArgumentException().isThrownBy(() -> Nea.NEA2.crypt(key, input, new byte[2], 17));
        assertThatIllegalArgumentException().isThrownBy(() -> Nea.NEA2.crypt(key, input, new byte[2], -1));
    }

    @Test
    void refusesAWipedKey() {
        var key = KnasEnc.of(new byte[16]);
        key.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> Nea.NEA2.crypt(key, new CountInput(0, 1, Direction.UPLINK), new byte[2]));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 32, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesABearerOfMoreThanFiveBits(int bearer) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CountInput(0, bearer, Direction.UPLINK));
    }

    private static byte[] crypt(Vector v, byte[] data) {
        return Nea.NEA2.crypt(KnasEnc.of(v.bytes("key")), input(v), data, v.number("length_bits"));
    }

    static CountInput input(Vector v) {
        return new CountInput(
                Integer.parseUnsignedInt(v.text("count"), 16),
                v.number("bearer"),
                v.number("direction") == 0 ? Direction.UPLINK : Direction.DOWNLINK);
    }

    private static byte[] ofBouncyCastle(byte[] key, CountInput input, byte[] data) {
        var counter = new byte[16];
        System.arraycopy(NiaTest.header(input), 0, counter, 0, 8);
        var cipher = SICBlockCipher.newInstance(AESEngine.newInstance());
        cipher.init(true, new ParametersWithIV(new KeyParameter(key), counter));
        var output = new byte[data.length];
        cipher.processBytes(data, 0, data.length, output, 0);
        return output;
    }

    private static byte[] octets(SplittableRandom random, int length) {
        var octets = new byte[length];
        random.nextBytes(octets);
        return octets;
    }
}
