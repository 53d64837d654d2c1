package io.akalab.crypto.aka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.akalab.crypto.Octets;
import io.akalab.crypto.Vectors;
import io.akalab.crypto.Vectors.Vector;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.keys.CkPrime;
import io.akalab.crypto.keys.Derivation;
import io.akalab.crypto.keys.IkPrime;
import io.akalab.crypto.keys.Kausf;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeAvGeneratorTest {

    static Stream<Vector> captured() {
        return Vectors.in("kdf5g.json", "/open5gs_capture_sessions");
    }

    @ParameterizedTest
    @MethodSource("captured")
    void makesTheVectorThatACoreSent(Vector v) {
        var av = generate(v, v.octets("amfField"), v.text("snName"));
        assertThat(av.rand()).isEqualTo(v.octets("rand"));
        assertThat(av.autn()).isEqualTo(v.octets("autn"));
        assertThat(av.xresStar()).isEqualTo(v.octets("xresStar"));
        assertThat(av.kausf().matches(Kausf.of(v.bytes("kausf")))).isTrue();
        assertThat(av).hasToString("HeAv[redacted]");
    }

    @ParameterizedTest
    @MethodSource("captured")
    void bindsTheVectorToTheServingNetwork(Vector v) {
        var elsewhere = generate(v, v.octets("amfField"), "5G:mnc071.mcc901.3gppnetwork.org");
        assertThat(elsewhere.autn()).isEqualTo(v.octets("autn"));
        assertThat(elsewhere.xresStar()).isNotEqualTo(v.octets("xresStar"));
        assertThat(elsewhere.kausf().matches(Kausf.of(v.bytes("kausf")))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("captured")
    void tellsAnObserverTheSameVector(Vector v) {
        var steps = new ArrayList<Derivation>();
        var av = new HeAvGenerator(() -> v.octets("rand"))
                .generate(
                        milenage(v),
                        Sqn.of(v.octets("sqn")),
                        v.octets("amfField"),
                        ServingNetworkName.parse(v.text("snName")),
                        steps::add);
        assertThat(steps)
                .extracting(Derivation::result)
                .containsExactly("MAC-A", "RES", "CK", "IK", "AK", "AUTN", "RES*", "K_AUSF");
        var computed = v.child("computed_with_cryptomobile");
        assertThat(steps)
                .extracting(Derivation::output)
                .containsExactly(
                        computed.octets("macA"),
                        computed.octets("res"),
                        computed.octets("ck"),
                        computed.octets("ik"),
                        computed.octets("ak"),
                        v.octets("autn"),
                        v.octets("xresStar"),
                        v.octets("kausf"));
        assertThat(av.xresStar()).isEqualTo(v.octets("xresStar"));
        assertThat(steps).allSatisfy(step -> assertThat(step.inputKey()).isNotEqualTo(v.octets("k")));
        assertThat(steps.toString()).doesNotContain(v.text("kausf"), v.text("rand"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "7fff", "4000"})
    void refusesAnAmfFieldWithoutTheSeparationBit(String amf) {
        var v = captured().findFirst().orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> generate(v, Octets.ofHex(amf), v.text("snName")))
                .withMessageContaining("separation bit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "800000", ""})
    void refusesAnAmfFieldOfAnotherLength(String amf) {
        var v = captured().findFirst().orElseThrow();
        assertThatIllegalArgumentException().isThrownBy(() -> generate(v, Octets.ofHex(amf), v.text("snName")));
    }

    static Stream<Vector> eapRuns() {
        return Vectors.in("eap_aka_prime.json", "/generated_5g_cases");
    }

    @ParameterizedTest
    @MethodSource("eapRuns")
    void makesTheTransformedVectorOfEapAkaPrime(Vector v) {
        var generator = new HeAvGenerator(() -> v.octets("rand"));
        var autn = Autn.of(v.octets("autn"));
        var sqn = Sqn.of(
                autn.sqnXorAk().xor(milenage(v).response(v.octets("rand")).ak()));
        var snn = ServingNetworkName.parse(v.text("snName"));
        var steps = new ArrayList<Derivation>();
        var unobserved = generator.generatePrime(milenage(v), sqn, autn.amf(), snn);
        var observed = generator.generatePrime(milenage(v), sqn, autn.amf(), snn, steps::add);
        for (var av : List.of(unobserved, observed)) {
            assertThat(av.rand()).isEqualTo(v.octets("rand"));
            assertThat(av.autn()).isEqualTo(v.octets("autn"));
            assertThat(av.xres()).isEqualTo(v.octets("res"));
            assertThat(av.ckPrime().matches(CkPrime.of(v.bytes("ckPrime")))).isTrue();
            assertThat(av.ikPrime().matches(IkPrime.of(v.bytes("ikPrime")))).isTrue();
            assertThat(av).hasToString("AvPrime[redacted]");
        }
        assertThat(steps)
                .extracting(Derivation::result)
                .containsExactly("MAC-A", "RES", "CK", "IK", "AK", "AUTN", "CK'‖IK'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> generator.generatePrime(milenage(v), sqn, Octets.ofHex("7fff"), snn));
    }

    @Test
    void readsTheSeparationBitOfAnAutn() {
        assertThat(Autn.of(Octets.ofHex("4bd76e8d3ebf80006f9c8a54556a89aa")).separationBit())
                .isTrue();
        assertThat(Autn.of(Octets.ofHex("4bd76e8d3ebf7fff6f9c8a54556a89aa")).separationBit())
                .isFalse();
        assertThat(Autn.of(Octets.ofHex("4bd76e8d3ebf00006f9c8a54556a89aa")).separationBit())
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Autn.of(Octets.of(new byte[15])));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Autn(Octets.of(new byte[6]), Octets.of(new byte[3]), Octets.of(new byte[8])));
    }

    @Test
    void drawsEveryRandOnce() {
        for (var source : List.of(new SecureRandSource(new SecureRandom()), SecureRandSource.ofPlatform())) {
            var drawn = new HashSet<String>();
            for (int i = 0; i < 5000; i++) {
                var rand = source.next();
                assertThat(rand.length()).isEqualTo(RandSource.LENGTH);
                assertThat(drawn.add(rand.toHex())).isTrue();
            }
            assertThat(drawn).doesNotContain("0".repeat(32));
        }
    }

    private static HeAv generate(Vector v, Octets amf, String snn) {
        return new HeAvGenerator(() -> v.octets("rand"))
                .generate(milenage(v), Sqn.of(v.octets("sqn")), amf, ServingNetworkName.parse(snn));
    }

    private static Milenage milenage(Vector v) {
        return new Milenage(SubscriberKey.of(v.bytes("k")), Opc.of(v.bytes("opc")));
    }
}
