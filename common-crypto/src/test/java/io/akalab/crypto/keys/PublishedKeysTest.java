package io.akalab.crypto.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.akalab.crypto.Octets;
import io.akalab.crypto.Vectors;
import io.akalab.crypto.Vectors.Vector;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that real cores and other implementations have published, right ones and wrong ones. */
class PublishedKeysTest {

    private static final KeyDerivation KDF = KeyDerivation.unobserved();

    static Stream<Vector> sessions() {
        return Vectors.in("kdf5g.json", "/open5gs_capture_sessions");
    }

    static Stream<Vector> ladders() {
        return Vectors.in("kdf5g.json", "/ladders");
    }

    static Stream<Vector> runs() {
        return Stream.concat(sessions(), ladders());
    }

    static Stream<Vector> steps() {
        return Vectors.in("kdf5g.json", "/single_steps");
    }

    @ParameterizedTest
    @MethodSource("runs")
    void derivesTheRun(Vector v) {
        var computed = v.child("computed_with_cryptomobile");
        var milenage = new Milenage(SubscriberKey.of(v.bytes("k")), Opc.of(v.bytes("opc")));
        var made = milenage.vector(v.octets("rand"), Sqn.of(v.octets("sqn")), v.octets("amfField"));
        var snn = ServingNetworkName.parse(v.text("snName"));
        assertThat(made.autn().octets()).isEqualTo(v.octets("autn"));
        assertPublished(v, computed, "macA", made.macA());
        assertPublished(v, computed, "res", made.res());
        assertPublished(v, computed, "ck", octets(made.ck()));
        assertPublished(v, computed, "ik", octets(made.ik()));
        assertPublished(v, computed, "ak", made.ak());
        if (v.has("op")) {
            var opc = Milenage.opc(SubscriberKey.of(v.bytes("k")), Op.of(v.bytes("op")));
            assertThat(octets(opc)).isEqualTo(v.octets("opc"));
        }
        var resStar = KDF.resStar(made.ck(), made.ik(), snn, made.rand(), made.res());
        var kausf = KDF.kausf(made.ck(), made.ik(), snn, made.sqnXorAk());
        assertPublished(v, computed, "xresStar", resStar);
        assertPublished(v, computed, "kausf", octets(kausf));
        if (v.has("hxresStar")) {
            assertThat(KDF.hresStar(made.rand(), resStar)).isEqualTo(v.octets("hxresStar"));
        }
        if (computed.has("kamf")) {
            var kseaf = KDF.kseaf(kausf, snn);
            assertPublished(v, computed, "kseaf", octets(kseaf));
            assertKeysBelow(v, computed, KDF.kamf(kseaf, Supi.parse(v.text("supi")), v.octets("abba")));
        }
    }

    /** K, OPc and RAND change everything, the SQN all but XRES*. */
    @ParameterizedTest
    @MethodSource("runs")
    void derivesAnotherRunOfATamperedInput(Vector v) {
        var k = v.octets("k");
        var opc = v.octets("opc");
        var rand = v.octets("rand");
        var sqn = v.octets("sqn");
        var right = run(v, k, opc, rand, sqn);
        for (var tampered : Vectors.tampered(k)) {
            assertThat(run(v, tampered, opc, rand, sqn)).doesNotContainAnyElementsOf(right);
        }
        for (var tampered : Vectors.tampered(opc)) {
            assertThat(run(v, k, tampered, rand, sqn)).doesNotContainAnyElementsOf(right);
        }
        for (var tampered : Vectors.tampered(rand)) {
            assertThat(run(v, k, opc, tampered, sqn)).doesNotContainAnyElementsOf(right);
        }
        for (var tampered : Vectors.tampered(sqn)) {
            var run = run(v, k, opc, rand, tampered);
            assertThat(run.subList(0, 2)).doesNotContainAnyElementsOf(right);
            assertThat(run.getLast()).isEqualTo(right.getLast());
        }
    }

    /** AUTN, K_AUSF and XRES*. */
    private static List<Octets> run(Vector v, Octets k, Octets opc, Octets rand, Octets sqn) {
        try (var milenage = new Milenage(SubscriberKey.of(k.toArray()), Opc.of(opc.toArray()))) {
            var made = milenage.vector(rand, Sqn.of(sqn), v.octets("amfField"));
            var snn = ServingNetworkName.parse(v.text("snName"));
            return List.of(
                    made.autn().octets(),
                    octets(KDF.kausf(made.ck(), made.ik(), snn, made.sqnXorAk())),
                    KDF.resStar(made.ck(), made.ik(), snn, rand, made.res()));
        }
    }

    private static void assertKeysBelow(Vector v, Vector computed, Kamf kamf) {
        assertThat(octets(kamf)).isEqualTo(computed.octets("kamf"));
        if (v.has("nasAlgs")) {
            var algorithms = v.child("nasAlgs");
            assertThat(octets(KDF.knasEnc(kamf, () -> algorithms.number("enc"))))
                    .isEqualTo(computed.octets("knasEnc"));
            assertThat(octets(KDF.knasInt(kamf, () -> algorithms.number("int"))))
                    .isEqualTo(computed.octets("knasInt"));
        }
        if (v.has("kgnb")) {
            for (var node : v.node().get("kgnb")) {
                var sent = new Vector(v.place() + "/kgnb", node);
                var kgnb = KDF.kgnb(kamf, sent.number("ulNasCount"));
                assertThat(octets(kgnb)).isEqualTo(sent.octets("kgnb"));
                assertThat(octets(KDF.kgnb(kamf, sent.number("ulNasCount") + 1)))
                        .isNotEqualTo(sent.octets("kgnb"));
            }
        }
    }

    /** The figure is published by the source, or computed from what it published, or both. */
    private static void assertPublished(Vector v, Vector computed, String name, Octets actual) {
        assertThat(v.has(name) || computed.has(name)).as(name).isTrue();
        for (var from : List.of(v, computed)) {
            if (from.has(name)) {
                assertThat(actual).as(name).isEqualTo(from.octets(name));
            }
        }
    }

    @Test
    void provesSixteenRunsAndTwentyGnbKeys() {
        assertThat(runs()).hasSize(16);
        assertThat(sessions()
                        .filter(v -> v.has("kgnb"))
                        .mapToInt(v -> v.node().get("kgnb").size())
                        .sum())
                .isEqualTo(20);
    }

    /** A core that names the serving network "internet" is refused, though its figures are right for that name. */
    @Test
    void derivesFromANameThatIsNoneByTheRawFunctionAlone() {
        var v = Vectors.at("kdf5g.json", "/free5gc_session");
        var milenage = new Milenage(SubscriberKey.of(v.bytes("k")), Opc.of(v.bytes("opc")));
        var made = milenage.vector(v.octets("rand"), Sqn.of(v.octets("sqn")), v.octets("amfField"));
        assertThat(made.autn().octets()).isEqualTo(v.octets("autn"));
        assertThat(made.macA()).isEqualTo(v.octets("macA"));
        assertThat(made.res()).isEqualTo(v.octets("res"));
        assertThat(made.ak()).isEqualTo(v.octets("ak"));
        assertThat(octets(made.ck())).isEqualTo(v.octets("ck"));
        assertThat(octets(made.ik())).isEqualTo(v.octets("ik"));
        var key = v.octets("ck").concat(v.octets("ik"));
        var name = Octets.ofAscii(v.text("snName"));
        assertThat(raw(KdfFunction.K_AUSF, key, name, made.sqnXorAk())).isEqualTo(v.octets("kausf"));
        assertThat(raw(KdfFunction.RES_STAR, key, name, made.rand(), made.res()).from(16))
                .isEqualTo(v.octets("xresStar"));
        for (var tampered : Vectors.tampered(key)) {
            assertThat(raw(KdfFunction.K_AUSF, tampered, name, made.sqnXorAk())).isNotEqualTo(v.octets("kausf"));
        }
        for (var tampered : Vectors.tampered(name)) {
            assertThat(raw(KdfFunction.K_AUSF, key, tampered, made.sqnXorAk())).isNotEqualTo(v.octets("kausf"));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> ServingNetworkName.parse(v.text("snName")));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void derivesTheSingleStep(Vector v) {
        var output = v.octets("output");
        var derived = step(v);
        assertThat(derived).isEqualTo(output.from(output.length() - derived.length()));
    }

    /** The published 32 octets too, where the key is the last 16 of them, and no tampered key or parameter makes them. */
    @ParameterizedTest
    @MethodSource("steps")
    void derivesTheWholeOutputFromTheseInputsOnly(Vector v) {
        var function = function(v);
        var inputs = rawInputs(v, function);
        var output = v.octets("output");
        assertThat(derive(function, inputs, output.length())).isEqualTo(output);
        for (int i = 0; i < inputs.size(); i++) {
            for (var tampered : Vectors.tampered(inputs.get(i))) {
                var changed = new ArrayList<>(inputs);
                changed.set(i, tampered);
                assertThat(derive(function, changed, output.length())).isNotEqualTo(output);
            }
        }
    }

    @Test
    void refutesAnNhMadeWithTheFunctionCodeOfAnother() {
        var v = rejected(0);
        var in = v.child("inputs");
        var kamf = Kamf.of(in.bytes("kamf"));
        var right = octets(KDF.firstNh(kamf, Kgnb.of(in.bytes("syncInput"))));
        assertThat(right).isEqualTo(v.octets("correct")).isNotEqualTo(v.octets("published"));
        assertThat(octets(KDF.nextNh(kamf, Nh.of(in.bytes("syncInput"))))).isEqualTo(right);
        assertThat(raw(KdfFunction.K_NG_RAN_STAR, in.octets("kamf"), in.octets("syncInput")))
                .isEqualTo(v.octets("published"));
    }

    @Test
    void refutesAKamfMadeWithThePrefixOfTheSupi() {
        var v = rejected(1);
        var in = v.child("inputs");
        var kseaf = Kseaf.of(in.bytes("kseaf"));
        var right = octets(KDF.kamf(kseaf, Supi.parse(in.text("supi")), in.octets("abba")));
        assertThat(right).isEqualTo(v.octets("correct")).isNotEqualTo(v.octets("published"));
        assertThat(raw(KdfFunction.K_AMF, in.octets("kseaf"), Octets.ofAscii(in.text("supi")), in.octets("abba")))
                .isEqualTo(v.octets("published"));
    }

    @Test
    void refutesAKausfMadeWithAnMncOfTwoDigits() {
        var v = rejected(2);
        var run = ladders().findFirst().orElseThrow();
        var published = v.child("published");
        var correct = v.child("correct");
        var snn = ServingNetworkName.parse(run.text("snName"));
        var sqnXorAk = run.octets("sqn").xor(run.octets("ak"));
        var kausf = KDF.kausf(Ck.of(run.bytes("ck")), Ik.of(run.bytes("ik")), snn, sqnXorAk);
        var kseaf = KDF.kseaf(kausf, snn);
        var kamf = KDF.kamf(kseaf, Supi.parse(run.text("supi")), run.octets("abba"));
        assertThat(octets(kausf)).isEqualTo(correct.octets("kausf")).isNotEqualTo(published.octets("kausf"));
        assertThat(octets(kseaf)).isEqualTo(correct.octets("kseaf")).isNotEqualTo(published.octets("kseaf"));
        assertThat(octets(kamf)).isEqualTo(correct.octets("kamf")).isNotEqualTo(published.octets("kamf"));
        var wrongName = "5G:mnc01.mcc001.3gppnetwork.org";
        var key = run.octets("ck").concat(run.octets("ik"));
        assertThat(raw(KdfFunction.K_AUSF, key, Octets.ofAscii(wrongName), sqnXorAk))
                .isEqualTo(published.octets("kausf"));
        assertThat(raw(KdfFunction.K_SEAF, published.octets("kausf"), Octets.ofAscii(wrongName)))
                .isEqualTo(published.octets("kseaf"));
        assertThatIllegalArgumentException().isThrownBy(() -> ServingNetworkName.parse(wrongName));
    }

    @Test
    void refutesAKngRanStarMadeWithAnArfcnOfTwoOctets() {
        var v = rejected(3);
        var in = v.child("inputs");
        var right = octets(KDF.kngRanStar(Kgnb.of(in.bytes("key")), in.number("pci"), in.number("arfcnDl")));
        assertThat(right).isEqualTo(v.octets("correct_3_octet_arfcn")).isNotEqualTo(v.octets("published"));
        assertThat(octets(KDF.kngRanStar(Nh.of(in.bytes("key")), in.number("pci"), in.number("arfcnDl"))))
                .isEqualTo(right);
        assertThat(raw(
                        KdfFunction.K_NG_RAN_STAR,
                        in.octets("key"),
                        number(in.number("pci"), 2),
                        number(in.number("arfcnDl"), 2)))
                .isEqualTo(v.octets("published"));
    }

    @Test
    void refutesEveryFigureThatIsListedAsWrong() {
        assertThat(Vectors.in("kdf5g.json", "/rejected_do_not_use")).hasSize(4);
    }

    private static Vector rejected(int index) {
        return Vectors.at("kdf5g.json", "/rejected_do_not_use/" + index);
    }

    private static Octets step(Vector v) {
        var in = v.child("inputs");
        return switch (function(v)) {
            case K_AUSF -> octets(KDF.kausf(ck(in), ik(in), snn(in), in.octets("sqnXorAk")));
            case CK_IK_PRIME -> derive(KdfFunction.CK_IK_PRIME, rawInputs(v, KdfFunction.CK_IK_PRIME), 32);
            case RES_STAR -> KDF.resStar(ck(in), ik(in), snn(in), in.octets("rand"), in.octets("res"));
            case K_SEAF -> octets(KDF.kseaf(Kausf.of(in.bytes("kausf")), snn(in)));
            case K_AMF -> {
                var supi = Supi.parse(in.text("supi"));
                assertThat(supi.kdfInput()).isEqualTo(in.text("p0"));
                yield octets(KDF.kamf(Kseaf.of(in.bytes("kseaf")), supi, in.octets("abba")));
            }
            case K_NAS_ENC -> octets(KDF.knasEnc(Kamf.of(in.bytes("kamf")), () -> in.number("algId")));
            case K_NAS_INT -> octets(KDF.knasInt(Kamf.of(in.bytes("kamf")), () -> in.number("algId")));
            case K_RRC_ENC -> octets(KDF.krrcEnc(Kgnb.of(in.bytes("kgnb")), () -> in.number("algId")));
            case K_RRC_INT -> octets(KDF.krrcInt(Kgnb.of(in.bytes("kgnb")), () -> in.number("algId")));
            case K_UP_ENC -> octets(KDF.kupEnc(Kgnb.of(in.bytes("kgnb")), () -> in.number("algId")));
            case K_UP_INT -> octets(KDF.kupInt(Kgnb.of(in.bytes("kgnb")), () -> in.number("algId")));
            case K_GNB -> octets(KDF.kgnb(Kamf.of(in.bytes("kamf")), in.number("ulNasCount")));
            default -> throw new IllegalArgumentException(v.toString());
        };
    }

    /** "A.8 K_NASenc (32-octet KDF output; key = last 16)" names K_NASenc. */
    private static KdfFunction function(Vector v) {
        var result = v.text("step").split(" ", -1)[1].replace("‖", "||");
        return Stream.of(KdfFunction.values())
                .filter(f -> f.result().replace("‖", "||").equals(result))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(result));
    }

    /** The key, then P0, P1, ... */
    private static List<Octets> rawInputs(Vector v, KdfFunction function) {
        var in = v.child("inputs");
        return switch (function) {
            case K_AUSF -> List.of(in.octets("ck").concat(in.octets("ik")), name(in), in.octets("sqnXorAk"));
            case CK_IK_PRIME ->
                List.of(
                        in.octets("ck").concat(in.octets("ik")),
                        Octets.ofAscii(in.text("networkName")),
                        in.octets("sqnXorAk"));
            case RES_STAR ->
                List.of(in.octets("ck").concat(in.octets("ik")), name(in), in.octets("rand"), in.octets("res"));
            case K_SEAF -> List.of(in.octets("kausf"), name(in));
            case K_AMF -> List.of(in.octets("kseaf"), Octets.ofAscii(in.text("p0")), in.octets("abba"));
            case K_NAS_ENC, K_NAS_INT ->
                List.of(in.octets("kamf"), number(in.number("algType"), 1), number(in.number("algId"), 1));
            case K_RRC_ENC, K_RRC_INT, K_UP_ENC, K_UP_INT ->
                List.of(in.octets("kgnb"), number(in.number("algType"), 1), number(in.number("algId"), 1));
            case K_GNB ->
                List.of(in.octets("kamf"), number(in.number("ulNasCount"), 4), number(in.number("accessType"), 1));
            default -> throw new IllegalArgumentException(v.toString());
        };
    }

    private static Octets derive(KdfFunction function, List<Octets> keyAndParameters, int length) {
        var parameters = keyAndParameters.subList(1, keyAndParameters.size()).toArray(Octets[]::new);
        var output = raw(function, keyAndParameters.getFirst(), parameters);
        return output.from(output.length() - length);
    }

    private static Octets raw(KdfFunction function, Octets key, Octets... parameters) {
        return Octets.wrap(Kdf.derive(key.toArray(), Kdf.s(function.fc(), parameters)));
    }

    private static Octets number(int value, int octets) {
        var written = new byte[octets];
        for (int i = 0; i < octets; i++) {
            written[i] = (byte) (value >>> 8 * (octets - 1 - i));
        }
        return Octets.wrap(written);
    }

    private static Octets octets(Key key) {
        return Octets.wrap(key.toArray());
    }

    private static Octets name(Vector in) {
        return snn(in).octets();
    }

    private static ServingNetworkName snn(Vector in) {
        return ServingNetworkName.parse(in.text("snName"));
    }

    private static Ck ck(Vector in) {
        return Ck.of(in.bytes("ck"));
    }

    private static Ik ik(Vector in) {
        return Ik.of(in.bytes("ik"));
    }
}
