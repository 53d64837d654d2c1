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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestUsimXorTest {

    private static final Octets RAND = Octets.of(new byte[16]);
    private static final Octets AMF = Octets.of(new byte[2]);
    private static final Sqn SQN = new Sqn(0);

    static Stream<Vector> vectors() {
        return Vectors.in("test_usim_xor.json", "/vectors");
    }

    static Stream<Vector> complete() {
        return vectors().filter(v -> v.has("macA"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void makesWhatOthersMakeOfRandAlone(Vector v) {
        var response = xor(v).response(v.octets("rand"));
        assertThat(response.res()).isEqualTo(v.octets("res"));
        assertThat(response.ck().matches(Ck.of(v.bytes("ck")))).isTrue();
        assertThat(response.ik().matches(Ik.of(v.bytes("ik")))).isTrue();
        for (var rand : Vectors.tampered(v.octets("rand"))) {
            var other = xor(v).response(rand);
            assertThat(other.res()).isNotEqualTo(v.octets("res"));
            assertThat(other.ck().matches(Ck.of(v.bytes("ck")))).isFalse();
            assertThat(other.ik().matches(Ik.of(v.bytes("ik")))).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("complete")
    void makesTheVectorAndTheAuts(Vector v) {
        var xor = xor(v);
        var rand = v.octets("rand");
        var sqn = Sqn.of(v.octets("sqn"));
        var made = xor.vector(rand, sqn, v.octets("amf"));
        assertThat(made.macA()).isEqualTo(v.octets("macA"));
        assertThat(made.res()).isEqualTo(v.octets("res"));
        assertThat(made.ck().matches(Ck.of(v.bytes("ck")))).isTrue();
        assertThat(made.ik().matches(Ik.of(v.bytes("ik")))).isTrue();
        assertThat(made.ak()).isEqualTo(v.octets("ak"));
        assertThat(made.autn().octets()).isEqualTo(v.octets("autn"));
        assertThat(xor.response(rand).ak()).isEqualTo(v.octets("ak"));
        assertThat(xor.macA(rand, sqn, v.octets("amf"))).isEqualTo(v.octets("macA"));
        assertThat(xor.akStar(rand)).isEqualTo(v.octets("akStar"));
        // The source makes MAC-S with the AMF of the challenge.
        assertThat(xor.macS(rand, sqn, v.octets("amf"))).isEqualTo(v.octets("macS"));
        assertThat(new Auts(v.octets("sqn").xor(xor.akStar(rand)), xor.macS(rand, sqn, v.octets("amf"))).octets())
                .isEqualTo(v.octets("auts"));
    }

    @ParameterizedTest
    @MethodSource("complete")
    void makesAnotherMacOfATamperedInput(Vector v) {
        var xor = xor(v);
        for (var sqn : Vectors.tampered(v.octets("sqn"))) {
            assertThat(xor.macA(v.octets("rand"), Sqn.of(sqn), v.octets("amf"))).isNotEqualTo(v.octets("macA"));
        }
        for (var amf : Vectors.tampered(v.octets("amf"))) {
            assertThat(xor.macA(v.octets("rand"), Sqn.of(v.octets("sqn")), amf)).isNotEqualTo(v.octets("macA"));
        }
    }

    @Test
    void readsItsOwnAutsAndNoOther() {
        var xor = xor(Vectors.at("test_usim_xor.json", "/vectors/0"));
        var rand = Octets.ofHex("00112233445566778899aabbccddeeff");
        var auts = xor.auts(rand, new Sqn(33));
        assertThat(xor.resynchronize(rand, auts)).isEqualTo(new Resynchronization.Verified(new Sqn(33)));
        for (int bit = 48; bit < 112; bit++) {
            assertThat(xor.resynchronize(rand, Auts.of(Vectors.flipped(auts.octets(), bit))))
                    .isEqualTo(new Resynchronization.MacFailure());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 15, 16})
    void shortensResFromItsEnd(int length) {
        var xor = new TestUsimXor(SubscriberKey.of(new byte[16]), length);
        var rand = Octets.ofHex("00112233445566778899aabbccddeeff");
        assertThat(xor.response(rand).res()).isEqualTo(rand.slice(0, length));
    }

    @Test
    void refusesOtherLengths() {
        for (int length : new int[] {-1, 0, 3, 17}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TestUsimXor(SubscriberKey.of(new byte[16]), length));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new TestUsimXor(SubscriberKey.of(new byte[32])));
        var xor = new TestUsimXor(SubscriberKey.of(new byte[16]));
        assertThatIllegalArgumentException().isThrownBy(() -> xor.response(Octets.of(new byte[15])));
        assertThatIllegalArgumentException().isThrownBy(() -> xor.vector(RAND, SQN, Octets.of(new byte[3])));
    }

    @Test
    void keepsItsOwnCopyOfKUntilItIsClosed() {
        var k = SubscriberKey.of(new byte[16]);
        var xor = new TestUsimXor(k);
        k.close();
        assertThat(xor.akStar(RAND)).isEqualTo(Octets.of(new byte[6]));
        xor.close();
        assertThatIllegalStateException().isThrownBy(() -> xor.vector(RAND, SQN, AMF));
        assertThat(xor).hasToString("TestUsimXor[redacted]");
    }

    private static TestUsimXor xor(Vector v) {
        return new TestUsimXor(SubscriberKey.of(v.bytes("k")));
    }
}
