package io.akalab.crypto.aka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.akalab.crypto.Octets;
import io.akalab.crypto.Vectors;
import io.akalab.crypto.Vectors.Vector;
import io.akalab.crypto.aka.MilenageConstants.Pair;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MilenageConstantsTest {

    static Stream<Vector> sets() {
        return Vectors.in("milenage.json", "/test_sets");
    }

    @ParameterizedTest
    @MethodSource("sets")
    void makesTheTestSetsOfTheUsualConstantsTheLongWayToo(Vector v) {
        var milenage = new Milenage(SubscriberKey.of(v.bytes("K")), MilenageConstants.DEFAULT, Opc.of(v.bytes("OPc")));
        var sqn = Sqn.of(v.octets("SQN"));
        var outputs = outputs(milenage, v.octets("RAND"), sqn, v.octets("AMF"));
        assertThat(outputs)
                .isEqualTo(Stream.of("f1_macA", "f1star_macS", "f2_res", "f3_ck", "f4_ik", "f5_ak", "f5star_akStar")
                        .map(v::octets)
                        .toList());
    }

    /** Against the text of TS 35.206 clause 4.1, on whole numbers of 128 bits and with Bouncy Castle's AES. */
    @Test
    void makesTheOutputsOfAnyConstants() {
        var random = new SplittableRandom(35206);
        for (int i = 0; i < 300; i++) {
            var k = octets(random, 16);
            var opc = octets(random, 16);
            var rand = octets(random, 16);
            var sqn = new Sqn(random.nextLong() >>> 16);
            var amf = octets(random, 2);
            var r = random.ints(5, 0, 128).toArray();
            var c = Stream.generate(() -> octets(random, 16)).limit(5).toList();
            var constants = new MilenageConstants(
                    Pair.of(r[0], c.get(0)),
                    Pair.of(r[1], c.get(1)),
                    Pair.of(r[2], c.get(2)),
                    Pair.of(r[3], c.get(3)),
                    Pair.of(r[4], c.get(4)));
            var milenage = new Milenage(SubscriberKey.of(k.toArray()), Opc.of(opc.toArray()), constants);
            assertThat(outputs(milenage, rand, sqn, amf)).isEqualTo(byDefinition(k, opc, rand, sqn, amf, r, c));
        }
    }

    /** Multiples of 64 and of nothing, where a shift of 64 bits would go wrong. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 127})
    void rotatesByAnyNumberOfBits(int r) {
        var k = Octets.of(new byte[16]);
        var rand = Octets.ofHex("00112233445566778899aabbccddeeff");
        var c = Stream.of("10", "11", "12", "13", "14")
                .map(last -> Octets.ofHex("00".repeat(15) + last))
                .toList();
        var constants = new MilenageConstants(
                Pair.of(r, c.get(0)),
                Pair.of(r, c.get(1)),
                Pair.of(r, c.get(2)),
                Pair.of(r, c.get(3)),
                Pair.of(r, c.get(4)));
        var milenage = new Milenage(SubscriberKey.of(k.toArray()), Opc.of(rand.toArray()), constants);
        var rotations = new int[] {r, r, r, r, r};
        var amf = Octets.ofHex("8000");
        assertThat(outputs(milenage, rand, new Sqn(7), amf))
                .isEqualTo(byDefinition(k, rand, rand, new Sqn(7), amf, rotations, c));
    }

    @Test
    void refusesConstantsThatTellTwoOutputsNotApart() {
        var pair = new Pair(64, 0, 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new MilenageConstants(pair, new Pair(0, 0, 1), new Pair(32, 0, 2), pair, new Pair(96, 0, 8)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pair(128, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pair(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Pair.of(0, Octets.of(new byte[15])));
    }

    private static List<Octets> outputs(Milenage milenage, Octets rand, Sqn sqn, Octets amf) {
        var vector = milenage.vector(rand, sqn, amf);
        assertThat(milenage.macA(rand, sqn, amf)).isEqualTo(vector.macA());
        assertThat(milenage.response(rand).res()).isEqualTo(vector.res());
        return List.of(
                vector.macA(),
                milenage.macS(rand, sqn, amf),
                vector.res(),
                Octets.wrap(vector.ck().toArray()),
                Octets.wrap(vector.ik().toArray()),
                vector.ak(),
                milenage.akStar(rand));
    }

    private static List<Octets> byDefinition(
            Octets k, Octets opc, Octets rand, Sqn sqn, Octets amf, int[] r, List<Octets> c) {
        var temp = e(k, rand.xor(opc));
        var half = sqn.octets().concat(amf);
        var in1 = half.concat(half);
        var out1 = e(k, temp.xor(rot(in1.xor(opc), r[0])).xor(c.get(0))).xor(opc);
        var outs = Stream.of(1, 2, 3, 4)
                .map(i -> e(k, rot(temp.xor(opc), r[i]).xor(c.get(i))).xor(opc))
                .toList();
        return List.of(
                out1.slice(0, 8),
                out1.from(8),
                outs.get(0).from(8),
                outs.get(1),
                outs.get(2),
                outs.get(0).slice(0, 6),
                outs.get(3).slice(0, 6));
    }

    private static Octets rot(Octets octets, int bits) {
        var modulus = BigInteger.ONE.shiftLeft(128);
        var number = new BigInteger(1, octets.toArray());
        var rotated = number.shiftLeft(bits)
                .mod(modulus)
                .or(number.shiftRight(128 - bits))
                .toByteArray();
        var result = new byte[16];
        int length = Math.min(16, rotated.length);
        System.arraycopy(rotated, rotated.length - length, result, 16 - length, length);
        return Octets.wrap(result);
    }

    private static Octets e(Octets k, Octets block) {
        var engine = AESEngine.newInstance();
        engine.init(true, new KeyParameter(k.toArray()));
        var output = new byte[16];
        engine.processBlock(block.toArray(), 0, output, 0);
        return Octets.wrap(Arrays.copyOf(output, 16));
    }

    private static Octets octets(SplittableRandom random, int length) {
        var octets = new byte[length];
        random.nextBytes(octets);
        return Octets.wrap(octets);
    }
}
