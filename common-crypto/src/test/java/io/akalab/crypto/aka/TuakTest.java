package io.akalab.crypto.aka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.akalab.crypto.Octets;
import io.akalab.crypto.Vectors;
import io.akalab.crypto.Vectors.Vector;
import io.akalab.crypto.keys.Ck;
import io.akalab.crypto.keys.Ik;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.crypto.keys.Top;
import io.akalab.crypto.keys.Topc;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TuakTest {

    private static final Octets RAND = Octets.of(new byte[16]);
    private static final Octets AMF = Octets.of(new byte[2]);
    private static final Sqn SQN = new Sqn(0);

    static Stream<Vector> sets() {
        return Vectors.in("tuak.json", "/test_sets");
    }

    static Stream<Vector> auts() {
        return Vectors.in("auts.json", "/vectors").filter(v -> v.text("alg").equals("tuak"));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void makesTopcOfTop(Vector v) {
        assertThat(topc(v.octets("K"), v.octets("TOP"), v)).isEqualTo(v.octets("TOPc"));
        for (var k : Vectors.tampered(v.octets("K"))) {
            assertThat(topc(k, v.octets("TOP"), v)).isNotEqualTo(v.octets("TOPc"));
        }
        for (var top : Vectors.tampered(v.octets("TOP"))) {
            assertThat(topc(v.octets("K"), top, v)).isNotEqualTo(v.octets("TOPc"));
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void makesEveryOutputInItsLength(Vector v) {
        var functions = functions(v, v.octets("K"), v.octets("TOPc"));
        assertThat(outputs(functions, v, v.octets("RAND"), v.octets("SQN"), v.octets("AMF")))
                .isEqualTo(expected(v));
    }

    /** f1 and f1* depend on every bit of K, TOPc, RAND, SQN and AMF; the others on every bit of K, TOPc and RAND. */
    @ParameterizedTest
    @MethodSource("sets")
    void makesOtherOutputsOfATamperedInput(Vector v) {
        var right = expected(v);
        for (var k : Vectors.tampered(v.octets("K"))) {
            var functions = functions(v, k, v.octets("TOPc"));
            assertDiffer(right, outputs(functions, v, v.octets("RAND"), v.octets("SQN"), v.octets("AMF")), 7);
        }
        for (var topc : Vectors.tampered(v.octets("TOPc"))) {
            var functions = functions(v, v.octets("K"), topc);
            assertDiffer(right, outputs(functions, v, v.octets("RAND"), v.octets("SQN"), v.octets("AMF")), 7);
        }
        var functions = functions(v, v.octets("K"), v.octets("TOPc"));
        for (var rand : Vectors.tampered(v.octets("RAND"))) {
            assertDiffer(right, outputs(functions, v, rand, v.octets("SQN"), v.octets("AMF")), 7);
        }
        for (var sqn : Vectors.tampered(v.octets("SQN"))) {
            assertDiffer(right, outputs(functions, v, v.octets("RAND"), sqn, v.octets("AMF")), 2);
        }
        for (var amf : Vectors.tampered(v.octets("AMF"))) {
            assertDiffer(right, outputs(functions, v, v.octets("RAND"), v.octets("SQN"), amf), 2);
        }
    }

    /** The vector that 5G takes is the test set's wherever that has the lengths of 5G. */
    @ParameterizedTest
    @MethodSource("sets")
    void makesTheVectorOf5g(Vector v) {
        var parameters = new TuakParameters(v.number("keccak_iterations"), 8);
        try (var tuak = new Tuak(key(v.octets("K")), Topc.of(v.bytes("TOPc")), parameters)) {
            var functions = functions(v, v.octets("K"), v.octets("TOPc"));
            var rand = v.octets("RAND");
            var sqn = Sqn.of(v.octets("SQN"));
            var made = tuak.vector(rand, sqn, v.octets("AMF"));
            var outputs = functions.f2345(rand, 8, 16, 16);
            assertThat(made.rand()).isEqualTo(rand);
            assertThat(made.sqn()).isEqualTo(sqn);
            assertThat(made.amf()).isEqualTo(v.octets("AMF"));
            assertThat(made.macA()).isEqualTo(functions.f1(rand, sqn, v.octets("AMF"), 8));
            assertThat(made.res()).isEqualTo(outputs.res());
            assertThat(made.ck().matches(Ck.of(outputs.ck()))).isTrue();
            assertThat(made.ik().matches(Ik.of(outputs.ik()))).isTrue();
            assertThat(made.ak()).isEqualTo(outputs.ak());
            var response = tuak.response(rand);
            assertThat(response.res()).isEqualTo(made.res());
            assertThat(response.ck().matches(made.ck())).isTrue();
            assertThat(response.ik().matches(made.ik())).isTrue();
            assertThat(response.ak()).isEqualTo(made.ak());
            assertThat(tuak.akStar(rand)).isEqualTo(v.octets("f5star_akStar"));
            if (v.number("MAC_len_bits") == 64) {
                assertThat(made.macA()).isEqualTo(v.octets("f1_macA"));
                assertThat(tuak.macS(rand, sqn, v.octets("AMF"))).isEqualTo(v.octets("f1star_macS"));
            }
        }
    }

    @Test
    void makesTheWholeVectorOfSet1() {
        var v = Vectors.at("tuak.json", "/test_sets/0");
        try (var tuak = new Tuak(key(v.octets("K")), Topc.of(v.bytes("TOPc")), new TuakParameters(1, 4))) {
            var made = tuak.vector(v.octets("RAND"), Sqn.of(v.octets("SQN")), v.octets("AMF"));
            assertThat(made.macA()).isEqualTo(v.octets("f1_macA"));
            assertThat(made.res()).isEqualTo(v.octets("f2_res"));
            assertThat(made.ck().matches(Ck.of(v.bytes("f3_ck")))).isTrue();
            assertThat(made.ik().matches(Ik.of(v.bytes("f4_ik")))).isTrue();
            assertThat(made.ak()).isEqualTo(v.octets("f5_ak"));
        }
    }

    @ParameterizedTest
    @MethodSource("auts")
    void makesAndReadsTheAutsOfAnotherCore(Vector v) {
        var parameters = new TuakParameters(v.number("keccakIterations"), 8);
        try (var tuak = new Tuak(key(v.octets("k")), Topc.of(v.bytes("topc")), parameters)) {
            var rand = v.octets("rand");
            var sqnMs = Sqn.of(v.octets("sqnMs"));
            assertThat(tuak.akStar(rand)).isEqualTo(v.octets("akStar"));
            assertThat(tuak.macS(rand, sqnMs, Auts.AMF_STAR)).isEqualTo(v.octets("macS"));
            assertThat(tuak.auts(rand, sqnMs).octets()).isEqualTo(v.octets("auts"));
            assertThat(v.flag("macValid")).isTrue();
            assertThat(tuak.resynchronize(rand, Auts.of(v.octets("auts"))))
                    .isEqualTo(new Resynchronization.Verified(sqnMs));
            for (var tampered : Vectors.tampered(v.octets("auts"))) {
                assertThat(tuak.resynchronize(rand, Auts.of(tampered))).isEqualTo(new Resynchronization.MacFailure());
            }
        }
    }

    /** With one iteration a permutation of padded input is SHAKE256, which Bouncy Castle has. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 77})
    void permutesAsShake256Does(int seed) {
        var message = new byte[96];
        for (int i = 0; i < message.length; i++) {
            message[i] = (byte) (seed * 31 * i + i * i);
        }
        var shake = new SHAKEDigest(256);
        shake.update(message, 0, message.length);
        var expected = new byte[136];
        shake.doFinal(expected, 0, expected.length);
        var reversed = Keccak.with(keccak -> {
            for (int lane = 0; lane < 12; lane++) {
                keccak.set(lane, Long.reverseBytes(AesBlocks.longAt(message, 8 * lane)));
            }
            keccak.set(12, 0x1F);
            keccak.set(16, 1L << 63);
            keccak.permute();
            return keccak.toArray(0, 136);
        });
        for (int i = 0; i < expected.length; i++) {
            assertThat(reversed[expected.length - 1 - i]).isEqualTo(expected[i]);
        }
    }

    /**
     * The functions as TS 35.231 clause 6 writes them, for keys and lengths that no test set has. IN reversed is a padded message
     * of SHAKE256, whose output reversed is OUT, where Keccak runs once.
     */
    @ParameterizedTest
    @ValueSource(ints = {16, 32})
    void makesWhatShake256MakesOfTheFieldsOfTheClause(int keyLength) {
        var random = new SplittableRandom(35231 + keyLength);
        for (int i = 0; i < 60; i++) {
            var k = octets(random, keyLength);
            var topc = octets(random, 32);
            var rand = octets(random, 16);
            var sqn = octets(random, 6);
            var amf = octets(random, 2);
            int mac = 8 << i % 3;
            int res = 4 << i % 4;
            int ck = 16 << i % 2;
            int ik = 16 << i / 2 % 2;
            var functions = new TuakFunctions(key(k), Topc.of(topc.toArray()), 1);
            var sqnAndAmf = sqn.concat(amf);
            var none = Octets.of(new byte[8]);
            var code = 0x40 | (res / 8) << 3 | (ck == 32 ? 4 : 0) | (ik == 32 ? 2 : 0);
            var out = out(k, topc, code, rand, none);
            var outputs = functions.f2345(rand, res, ck, ik);
            assertThat(functions.f1(rand, Sqn.of(sqn), amf, mac))
                    .isEqualTo(field(out(k, topc, mac / 8 << 3, rand, sqnAndAmf), 0, mac));
            assertThat(functions.f1Star(rand, Sqn.of(sqn), amf, mac))
                    .isEqualTo(field(out(k, topc, 0x80 | mac / 8 << 3, rand, sqnAndAmf), 0, mac));
            assertThat(outputs.res()).isEqualTo(field(out, 0, res));
            assertThat(Octets.of(outputs.ck())).isEqualTo(field(out, 32, ck));
            assertThat(Octets.of(outputs.ik())).isEqualTo(field(out, 64, ik));
            assertThat(outputs.ak()).isEqualTo(field(out, 96, 6));
            assertThat(functions.f5Star(rand)).isEqualTo(field(out(k, topc, 0xC0, rand, none), 96, 6));
            assertThat(Octets.wrap(Tuak.topc(key(k), Top.of(topc.toArray()), TuakParameters.DEFAULT)
                            .toArray()))
                    .isEqualTo(field(out(k, topc, 0, Octets.of(new byte[16]), none), 0, 32));
        }
    }

    /** OUT with its last octet first, of TOP or TOPc, INSTANCE, ALGONAME, RAND, SQN and AMF, and KEY. */
    private static byte[] out(Octets k, Octets topc, int instance, Octets rand, Octets sqnAndAmf) {
        var lengthOfK = k.length() == 32 ? 1 : 0;
        var name = Octets.ofAscii("TUAK1.0").concat(Octets.of((byte) (instance | lengthOfK)));
        var key = Octets.of(new byte[32 - k.length()]).concat(k);
        var message = Stream.of(topc, name, rand, sqnAndAmf, key)
                .map(TuakTest::reversed)
                .reduce(Octets.of(), Octets::concat)
                .toArray();
        var shake = new SHAKEDigest(256);
        shake.update(message, 0, message.length);
        var out = new byte[136];
        shake.doFinal(out, 0, out.length);
        return out;
    }

    private static Octets field(byte[] out, int start, int length) {
        return reversed(Octets.of(out, start, length));
    }

    private static Octets reversed(Octets octets) {
        var reversed = octets.toArray();
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = octets.at(reversed.length - 1 - i);
        }
        return Octets.wrap(reversed);
    }

    private static Octets octets(SplittableRandom random, int length) {
        var octets = new byte[length];
        random.nextBytes(octets);
        return Octets.wrap(octets);
    }

    @Test
    void refusesLengthsThatTuakHasNot() {
        var functions = new TuakFunctions(key(Octets.of(new byte[16])), Topc.of(new byte[32]), 1);
        for (int length : new int[] {0, 4, 7, 12, 24, 33}) {
            assertThatIllegalArgumentException().isThrownBy(() -> functions.f1(RAND, SQN, AMF, length));
            assertThatIllegalArgumentException().isThrownBy(() -> functions.f1Star(RAND, SQN, AMF, length));
            assertThatIllegalArgumentException().isThrownBy(() -> functions.f2345(RAND, 8, length, 16));
            assertThatIllegalArgumentException().isThrownBy(() -> functions.f2345(RAND, 8, 16, length));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> functions.f2345(RAND, 12, 16, 16));
        assertThat(new TuakParameters(255, 8).iterations()).isEqualTo(255);
        assertThatIllegalArgumentException().isThrownBy(() -> new TuakParameters(0, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> new TuakParameters(256, 8));
        for (int length : new int[] {0, 3, 5, 32}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new TuakParameters(1, length));
        }
        for (var other : List.of(Octets.of(), Octets.of(new byte[15]), Octets.of(new byte[17]))) {
            assertThatIllegalArgumentException().isThrownBy(() -> functions.f1(other, SQN, AMF, 8));
            assertThatIllegalArgumentException().isThrownBy(() -> functions.f2345(other, 8, 16, 16));
            assertThatIllegalArgumentException().isThrownBy(() -> functions.f5Star(other));
            assertThatIllegalArgumentException().isThrownBy(() -> functions.f1(RAND, SQN, other, 8));
        }
    }

    @Test
    void keepsItsOwnCopyOfTheKeysUntilItIsClosed() {
        var k = key(Octets.of(new byte[32]));
        var topc = Topc.of(new byte[32]);
        var tuak = new Tuak(k, topc);
        var before = tuak.akStar(RAND);
        k.close();
        topc.close();
        assertThat(tuak.akStar(RAND)).isEqualTo(before);
        tuak.close();
        assertThatIllegalStateException().isThrownBy(() -> tuak.vector(RAND, SQN, AMF));
        assertThatIllegalStateException().isThrownBy(() -> tuak.akStar(RAND));
        assertThat(tuak).hasToString("Tuak[redacted]");
    }

    private static Octets topc(Octets k, Octets top, Vector v) {
        var parameters = new TuakParameters(v.number("keccak_iterations"), 8);
        return Octets.wrap(Tuak.topc(key(k), Top.of(top.toArray()), parameters).toArray());
    }

    private static TuakFunctions functions(Vector v, Octets k, Octets topc) {
        return new TuakFunctions(key(k), Topc.of(topc.toArray()), v.number("keccak_iterations"));
    }

    private static List<Octets> outputs(TuakFunctions functions, Vector v, Octets rand, Octets sqn, Octets amf) {
        int mac = v.number("MAC_len_bits") / 8;
        var outputs = functions.f2345(
                rand, v.number("RES_len_bits") / 8, v.number("CK_len_bits") / 8, v.number("IK_len_bits") / 8);
        return List.of(
                functions.f1(rand, Sqn.of(sqn), amf, mac),
                functions.f1Star(rand, Sqn.of(sqn), amf, mac),
                outputs.res(),
                Octets.of(outputs.ck()),
                Octets.of(outputs.ik()),
                outputs.ak(),
                functions.f5Star(rand));
    }

    private static List<Octets> expected(Vector v) {
        return Stream.of("f1_macA", "f1star_macS", "f2_res", "f3_ck", "f4_ik", "f5_ak", "f5star_akStar")
                .map(v::octets)
                .toList();
    }

    private static void assertDiffer(List<Octets> right, List<Octets> tampered, int count) {
        for (int i = 0; i < count; i++) {
            assertThat(tampered.get(i)).isNotEqualTo(right.get(i));
        }
        assertThat(tampered.subList(count, 7)).isEqualTo(right.subList(count, 7));
    }

    private static SubscriberKey key(Octets k) {
        var octets = k.toArray();
        var key = SubscriberKey.of(octets);
        Arrays.fill(octets, (byte) 0);
        return key;
    }
}
