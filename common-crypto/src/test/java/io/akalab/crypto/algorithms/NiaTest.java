package io.akalab.crypto.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.akalab.crypto.Octets;
import io.akalab.crypto.Vectors;
import io.akalab.crypto.Vectors.Vector;
import io.akalab.crypto.keys.IntegrityKey;
import io.akalab.crypto.keys.KnasInt;
import io.akalab.crypto.keys.KrrcInt;
import io.akalab.crypto.keys.KupInt;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NiaTest {

    static Stream<Vector> vectors() {
        return Stream.of(
                        Vectors.in("nea_nia.json", "/test_sets/nia2"),
                        Vectors.in("nea_nia.json", "/srsran_modified_sets/nia2"),
                        Vectors.in("nea_nia.json", "/generated_octet_aligned")
                                .filter(v -> v.text("alg").equals("nia2")))
                .flatMap(vectors -> vectors);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void makesTheMacBitExactly(Vector v) {
        assertThat(mac(v, v.bytes("message"))).isEqualTo(v.octets("mac"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void makesAnotherMacOfATamperedInput(Vector v) {
        int bits = v.number("length_bits");
        var message = v.bytes("message");
        for (var key : Vectors.tampered(v.octets("key"))) {
            assertThat(Nia.NIA2.mac(KnasInt.of(key.toArray()), NeaTest.input(v), message, bits))
                    .isNotEqualTo(v.octets("mac"));
        }
        for (int bit = 0; bit < Math.min(bits, 600); bit++) {
            assertThat(mac(v, Vectors.flipped(v.octets("message"), bit).toArray()))
                    .isNotEqualTo(v.octets("mac"));
        }
        var key = KnasInt.of(v.bytes("key"));
        var input = NeaTest.input(v);
        for (int bit = 0; bit < 32; bit++) {
            var other = new CountInput(input.count() ^ 1 << bit, input.bearer(), input.direction());
            assertThat(Nia.NIA2.mac(key, other, message, bits)).isNotEqualTo(v.octets("mac"));
        }
        for (int bit = 0; bit < 5; bit++) {
            var other = new CountInput(input.count(), input.bearer() ^ 1 << bit, input.direction());
            assertThat(Nia.NIA2.mac(key, other, message, bits)).isNotEqualTo(v.octets("mac"));
        }
        var other = new CountInput(
                input.count(),
                input.bearer(),
                Direction.values()[1 - input.direction().bit()]);
        assertThat(Nia.NIA2.mac(key, other, message, bits)).isNotEqualTo(v.octets("mac"));
        assertThat(Nia.NIA2.mac(key, input, message, bits - 1)).isNotEqualTo(v.octets("mac"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void looksAtNoBitBehindTheLast(Vector v) {
        int bits = v.number("length_bits");
        for (int bit = bits; bit < 8 * v.octets("message").length(); bit++) {
            assertThat(mac(v, Vectors.flipped(v.octets("message"), bit).toArray()))
                    .isEqualTo(v.octets("mac"));
        }
    }

    @Test
    void makesTheMacThatBouncyCastleMakes() {
        var random = new SplittableRandom(4);
        for (int length = 0; length <= 300; length++) {
            var key = octets(random, 16);
            var message = octets(random, length);
            var input = new CountInput(random.nextInt(), random.nextInt(32), Direction.values()[random.nextInt(2)]);
            var whole = Arrays.copyOf(header(input), 8 + length);
            System.arraycopy(message, 0, whole, 8, length);
            var untouched = message.clone();
            assertThat(Nia.NIA2.mac(KnasInt.of(key), input, message)).isEqualTo(Octets.wrap(cmac(key, whole)));
            assertThat(message).isEqualTo(untouched);
        }
    }

    /** Against the definition in SP 800-38B clause 6.2, bit by bit, since Bouncy Castle takes octets only. */
    @Test
    void makesTheMacOfEveryNumberOfBits() {
        var random = new SplittableRandom(6);
        for (int bits = 0; bits <= 300; bits++) {
            var key = octets(random, 16);
            var message = octets(random, (bits + 7) / 8 + random.nextInt(3));
            var input = new CountInput(random.nextInt(), random.nextInt(32), Direction.values()[random.nextInt(2)]);
            assertThat(Nia.NIA2.mac(KnasInt.of(key), input, message, bits).toHex())
                    .as("%d bits", bits)
                    .isEqualTo(byDefinition(key, input, message, bits));
        }
    }

    @Test
    void protectsNothingUnderNia0() {
        assertThat(Nia.NIA0.mac(KnasInt.of(new byte[16]), new CountInput(1, 1, Direction.UPLINK), new byte[] {1}))
                .isEqualTo(Octets.ofHex("00000000"));
    }

    @Test
    void takesTheKeyOfEveryPlane() {
        var key = octets(new SplittableRandom(5), 16);
        var input = new CountInput(7, 3, Direction.UPLINK);
        var expected = Octets.wrap(cmac(key, Arrays.copyOf(header(input), 28)));
        for (IntegrityKey role : new IntegrityKey[] {KnasInt.of(key), KrrcInt.of(key), KupInt.of(key)}) {
            assertThat(Nia.NIA2.mac(role, input, new byte[20])).isEqualTo(expected);
        }
    }

    @Test
    void knowsItsIdentities() {
        for (var algorithm : Nia.values()) {
            assertThat(Nia.of(algorithm.identity())).isSameAs(algorithm);
        }
        assertThat(Nia.of(2)).isSameAs(Nia.NIA2);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4, 8, 256})
    void refusesAnIdentityThatNobodyHas(int identity) {
        assertThatIllegalArgumentException().isThrownBy(() -> Nia.of(identity));
    }

    @Test
    void refusesMoreBitsThanThereAre() {
        var key = KnasInt.of(new byte[16]);
        var input = new CountInput(0, 1, Direction.UPLINK);
        assertThatIllegalArgumentException().isThrownBy(() -> Nia.NIA2.mac(key, input, new byte[2], 17));
        assertThatIllegalArgumentException().isThrownBy(() -> Nia.NIA2.mac(key, input, new byte[2], -1));
    }

    @Test
    void refusesAWipedKey() {
        var key = KnasInt.of(new byte[16]);
        key.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> Nia.NIA2.mac(key, new CountInput(0, 1, Direction.UPLINK), new byte[2]));
    }

    private static Octets mac(Vector v, byte[] message) {
        return Nia.NIA2.mac(KnasInt.of(v.bytes("key")), NeaTest.input(v), message, v.number("length_bits"));
    }

    /** COUNT ‖ BEARER ‖ DIRECTION ‖ 0..0 as a string of bits, read as octets. */
    static byte[] header(CountInput input) {
        return ofBits(headerBits(input));
    }

    private static String headerBits(CountInput input) {
        return binary(input.count() & 0xFFFFFFFFL, 32)
                + binary(input.bearer(), 5)
                + input.direction().bit()
                + "0".repeat(26);
    }

    private static String byDefinition(byte[] key, CountInput input, byte[] message, int bits) {
        var text = new StringBuilder(headerBits(input));
        for (byte octet : message) {
            text.append(binary(Byte.toUnsignedLong(octet), 8));
        }
        text.setLength(64 + bits);
        boolean complete = text.length() % 128 == 0;
        if (!complete) {
            text.append('1').append("0".repeat((128 - text.length() % 128) % 128));
        }
        var padded = ofBits(text.toString());
        var subkey = doubled(block(key, new byte[16]));
        if (!complete) {
            subkey = doubled(subkey);
        }
        var state = new byte[16];
        for (int at = 0; at < padded.length; at += 16) {
            for (int i = 0; i < 16; i++) {
                state[i] ^= (byte) (padded[at + i] ^ (at + 16 == padded.length ? subkey[i] : 0));
            }
            state = block(key, state);
        }
        return Octets.of(state, 0, 4).toHex();
    }

    private static byte[] doubled(byte[] block) {
        var bits = new StringBuilder();
        for (byte octet : block) {
            bits.append(binary(Byte.toUnsignedLong(octet), 8));
        }
        var shifted = ofBits(bits.substring(1) + "0");
        if (bits.charAt(0) == '1') {
            shifted[15] ^= (byte) 0x87;
        }
        return shifted;
    }

    private static byte[] block(byte[] key, byte[] block) {
        var engine = AESEngine.newInstance();
        engine.init(true, new KeyParameter(key));
        var output = new byte[16];
        engine.processBlock(block, 0, output, 0);
        return output;
    }

    private static byte[] cmac(byte[] key, byte[] message) {
        var mac = new CMac(AESEngine.newInstance(), 32);
        mac.init(new KeyParameter(key));
        mac.update(message, 0, message.length);
        var output = new byte[4];
        mac.doFinal(output, 0);
        return output;
    }

    private static String binary(long value, int bits) {
        var text = Long.toBinaryString(value);
        return "0".repeat(bits - text.length()) + text;
    }

    private static byte[] ofBits(String bits) {
        var octets = new byte[bits.length() / 8];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return octets;
    }

    private static byte[] octets(SplittableRandom random, int length) {
        var octets = new byte[length];
        random.nextBytes(octets);
        return octets;
    }
}
