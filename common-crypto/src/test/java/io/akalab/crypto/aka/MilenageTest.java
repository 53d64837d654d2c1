package io.akalab.crypto.aka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.akalab.crypto.Octets;
import io.akalab.crypto.Vectors;
import io.akalab.crypto.Vectors.Vector;
import io.akalab.crypto.keys.Ck;
import io.akalab.crypto.keys.Ik;
import io.akalab.crypto.keys.Op;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MilenageTest {

    private static final Octets RAND = Octets.of(new byte[16]);
    private static final Octets AMF = Octets.of(new byte[2]);
    private static final Sqn SQN = new Sqn(0);

    static Stream<Vector> sets() {
        return Stream.of("/test_sets", "/test_sets_35207_extra", "/code_base_sets")
                .flatMap(group -> Vectors.in("milenage.json", group));
    }

    static Stream<Vector> withOp() {
        return Stream.concat(sets(), Vectors.in("milenage.json", "/opc_only"));
    }

    @ParameterizedTest
    @MethodSource("withOp")
    void makesOpcOfOp(Vector v) {
        assertThat(opc(v.octets("K"), v.octets("OP"))).isEqualTo(v.octets("OPc"));
    }

    @ParameterizedTest
    @MethodSource("withOp")
    void makesAnotherOpcOfATamperedInput(Vector v) {
        for (var k : Vectors.tampered(v.octets("K"))) {
            assertThat(opc(k, v.octets("OP"))).isNotEqualTo(v.octets("OPc"));
        }
        for (var op : Vectors.tampered(v.octets("OP"))) {
            assertThat(opc(v.octets("K"), op)).isNotEqualTo(v.octets("OPc"));
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void makesTheVectorOfTheTestSet(Vector v) {
        var made = milenage(v).vector(v.octets("RAND"), sqn(v), v.octets("AMF"));
        assertThat(made.rand()).isEqualTo(v.octets("RAND"));
        assertThat(made.sqn()).isEqualTo(sqn(v));
        assertThat(made.amf()).isEqualTo(v.octets("AMF"));
        assertThat(made.macA()).isEqualTo(v.octets("f1_macA"));
        assertThat(made.res()).isEqualTo(v.octets("f2_res"));
        assertThat(made.ck().matches(Ck.of(v.bytes("f3_ck")))).isTrue();
        assertThat(made.ik().matches(Ik.of(v.bytes("f4_ik")))).isTrue();
        assertThat(made.ak()).isEqualTo(v.octets("f5_ak"));
        assertThat(made.sqnXorAk()).isEqualTo(v.octets("SQN").xor(v.octets("f5_ak")));
        var autn =
                v.octets("SQN").xor(v.octets("f5_ak")).concat(v.octets("AMF")).concat(v.octets("f1_macA"));
        assertThat(made.autn().octets()).isEqualTo(autn);
        if (v.has("autn")) {
            assertThat(made.autn().octets()).isEqualTo(v.octets("autn"));
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void makesEachOutputAlone(Vector v) {
        var milenage = milenage(v);
        var rand = v.octets("RAND");
        assertThat(milenage.macA(rand, sqn(v), v.octets("AMF"))).isEqualTo(v.octets("f1_macA"));
        assertThat(milenage.macS(rand, sqn(v), v.octets("AMF"))).isEqualTo(v.octets("f1star_macS"));
        assertThat(milenage.akStar(rand)).isEqualTo(v.octets("f5star_akStar"));
        var response = milenage.response(rand);
        assertThat(response.res()).isEqualTo(v.octets("f2_res"));
        assertThat(response.ck().matches(Ck.of(v.bytes("f3_ck")))).isTrue();
        assertThat(response.ik().matches(Ik.of(v.bytes("f4_ik")))).isTrue();
        assertThat(response.ak()).isEqualTo(v.octets("f5_ak"));
    }

    /** f1 and f1* depend on every bit of K, OPc, RAND, SQN and AMF; the others on every bit of K, OPc and RAND. */
    @ParameterizedTest
    @MethodSource("sets")
    void makesOtherOutputsOfATamperedInput(Vector v) {
        var right = outputs(v.octets("K"), v.octets("OPc"), v.octets("RAND"), v.octets("SQN"), v.octets("AMF"));
        for (var k : Vectors.tampered(v.octets("K"))) {
            assertAllDiffer(right, outputs(k, v.octets("OPc"), v.octets("RAND"), v.octets("SQN"), v.octets("AMF")));
        }
        for (var opc : Vectors.tampered(v.octets("OPc"))) {
            assertAllDiffer(right, outputs(v.octets("K"), opc, v.octets("RAND"), v.octets("SQN"), v.octets("AMF")));
        }
        for (var rand : Vectors.tampered(v.octets("RAND"))) {
            assertAllDiffer(right, outputs(v.octets("K"), v.octets("OPc"), rand, v.octets("SQN"), v.octets("AMF")));
        }
        for (var sqn : Vectors.tampered(v.octets("SQN"))) {
            assertMacsDiffer(right, outputs(v.octets("K"), v.octets("OPc"), v.octets("RAND"), sqn, v.octets("AMF")));
        }
        for (var amf : Vectors.tampered(v.octets("AMF"))) {
            assertMacsDiffer(right, outputs(v.octets("K"), v.octets("OPc"), v.octets("RAND"), v.octets("SQN"), amf));
        }
    }

    @Test
    void refusesAKOfTuak() {
        var k = SubscriberKey.of(new byte[32]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Milenage(k, Opc.of(new byte[16])))
                .withMessageContaining("16 octets, not 32");
        assertThatIllegalArgumentException().isThrownBy(() -> Milenage.opc(k, Op.of(new byte[16])));
    }

    @Test
    void refusesARandOrAnAmfOfAnotherLength() {
        try (var milenage = new Milenage(SubscriberKey.of(new byte[16]), Opc.of(new byte[16]))) {
            for (var rand : List.of(Octets.of(), Octets.of(new byte[15]), Octets.of(new byte[17]))) {
                assertThatIllegalArgumentException().isThrownBy(() -> milenage.vector(rand, SQN, AMF));
                assertThatIllegalArgumentException().isThrownBy(() -> milenage.response(rand));
                assertThatIllegalArgumentException().isThrownBy(() -> milenage.macA(rand, SQN, AMF));
                assertThatIllegalArgumentException().isThrownBy(() -> milenage.macS(rand, SQN, AMF));
                assertThatIllegalArgumentException().isThrownBy(() -> milenage.akStar(rand));
            }
            for (var amf : List.of(Octets.of(), Octets.of(new byte[1]), Octets.of(new byte[3]))) {
                assertThatIllegalArgumentException().isThrownBy(() -> milenage.vector(RAND, SQN, amf));
                assertThatIllegalArgumentException().isThrownBy(() -> milenage.macA(RAND, SQN, amf));
            }
        }
    }

    @Test
    void keepsWhatItMakesOutOfTextForms() {
        try (var milenage = new Milenage(SubscriberKey.of(new byte[16]), Opc.of(new byte[16]))) {
            assertThat(milenage.vector(RAND, SQN, AMF)).hasToString("AkaVector[redacted]");
            assertThat(milenage.response(RAND)).hasToString("AkaResponse[redacted]");
        }
    }

    @Test
    void keepsItsOwnCopyOfTheKeysUntilItIsClosed() {
        var k = SubscriberKey.of(new byte[16]);
        var opc = Opc.of(new byte[16]);
        var milenage = new Milenage(k, opc);
        var before = milenage.akStar(RAND);
        k.close();
        opc.close();
        assertThat(milenage.akStar(RAND)).isEqualTo(before);
        milenage.close();
        assertThatIllegalStateException().isThrownBy(() -> milenage.vector(RAND, SQN, AMF));
        assertThatIllegalStateException().isThrownBy(() -> milenage.akStar(RAND));
        assertThat(milenage).hasToString("Milenage[redacted]");
    }

    private static List<Octets> outputs(Octets k, Octets opc, Octets rand, Octets sqn, Octets amf) {
        try (var milenage = new Milenage(SubscriberKey.of(k.toArray()), Opc.of(opc.toArray()))) {
            var vector = milenage.vector(rand, Sqn.of(sqn), amf);
            var outputs = new ArrayList<Octets>();
            outputs.add(vector.macA());
            outputs.add(milenage.macS(rand, Sqn.of(sqn), amf));
            outputs.add(vector.res());
            outputs.add(Octets.wrap(vector.ck().toArray()));
            outputs.add(Octets.wrap(vector.ik().toArray()));
            outputs.add(vector.ak());
            outputs.add(milenage.akStar(rand));
            return outputs;
        }
    }

    private static void assertAllDiffer(List<Octets> right, List<Octets> tampered) {
        for (int i = 0; i < right.size(); i++) {
            assertThat(tampered.get(i)).isNotEqualTo(right.get(i));
        }
    }

    private static void assertMacsDiffer(List<Octets> right, List<Octets> tampered) {
        assertAllDiffer(right.subList(0, 2), tampered.subList(0, 2));
        assertThat(tampered.subList(2, 7)).isEqualTo(right.subList(2, 7));
    }

    private static Octets opc(Octets k, Octets op) {
        return Octets.wrap(
                Milenage.opc(SubscriberKey.of(k.toArray()), Op.of(op.toArray())).toArray());
    }

    private static Milenage milenage(Vector v) {
        return new Milenage(SubscriberKey.of(v.bytes("K")), Opc.of(v.bytes("OPc")));
    }

    private static Sqn sqn(Vector v) {
        return Sqn.of(v.octets("SQN"));
    }
}
