package io.akalab.crypto.aka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.akalab.crypto.Octets;
import io.akalab.crypto.Vectors;
import io.akalab.crypto.Vectors.Vector;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResynchronizationTest {

    static Stream<Vector> good() {
        return Stream.concat(
                ofMilenage().filter(v -> v.flag("macValid")), Vectors.in("auts.json", "/generated_vectors"));
    }

    static Stream<Vector> bad() {
        return ofMilenage().filter(v -> !v.flag("macValid"));
    }

    private static Stream<Vector> ofMilenage() {
        return Vectors.in("auts.json", "/vectors").filter(v -> v.text("alg").equals("milenage"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void recoversTheSqnOfTheUsim(Vector v) {
        assertThat(milenage(v).akStar(v.octets("rand"))).isEqualTo(v.octets("akStar"));
        assertThat(resynchronize(v, v.octets("rand"), v.octets("auts")))
                .isEqualTo(new Resynchronization.Verified(Sqn.of(v.octets("sqnMs"))));
    }

    @ParameterizedTest
    @MethodSource("good")
    void makesTheAutsOfTheUsim(Vector v) {
        var auts = milenage(v).auts(v.octets("rand"), Sqn.of(v.octets("sqnMs")));
        assertThat(auts.octets()).isEqualTo(v.octets("auts"));
        assertThat(auts.macS()).isEqualTo(v.octets("macS"));
        assertThat(Auts.of(auts.octets())).isEqualTo(auts);
    }

    @ParameterizedTest
    @MethodSource("good")
    void refusesATamperedAutsOrRand(Vector v) {
        for (var auts : Vectors.tampered(v.octets("auts"))) {
            assertThat(resynchronize(v, v.octets("rand"), auts)).isEqualTo(new Resynchronization.MacFailure());
        }
        for (var rand : Vectors.tampered(v.octets("rand"))) {
            assertThat(resynchronize(v, rand, v.octets("auts"))).isEqualTo(new Resynchronization.MacFailure());
        }
    }

    /** Captures go on with a challenge of an SQN above the recovered one. */
    static Stream<Vector> continued() {
        return ofMilenage().filter(v -> v.has("nextAvAutn"));
    }

    @ParameterizedTest
    @MethodSource("continued")
    void makesTheChallengeThatACoreSentNext(Vector v) {
        var next = Autn.of(v.octets("nextAvAutn"));
        var recovered = Sqn.of(v.octets("sqnMs"));
        var sqn = Sqn.of(v.octets("sqnHeStoredAfter"));
        assertThat(sqn).isGreaterThan(recovered);
        assertThat(next(v, v.octets("nextAvRand"), sqn)).isEqualTo(next.octets());
        assertThat(next(v, v.octets("nextAvRand"), recovered)).isNotEqualTo(next.octets());
        for (var rand : Vectors.tampered(v.octets("nextAvRand"))) {
            assertThat(next(v, rand, sqn)).isNotEqualTo(next.octets());
        }
    }

    private static Octets next(Vector v, Octets rand, Sqn sqn) {
        var amf = Autn.of(v.octets("nextAvAutn")).amf();
        return milenage(v).vector(rand, sqn, amf).autn().octets();
    }

    @Test
    void recoversWhatTheSourcePublished() {
        var v = Vectors.at("auts.json", "/vectors/0");
        assertThat(resynchronize(v, v.octets("rand"), v.octets("auts")))
                .isEqualTo(new Resynchronization.Verified(Sqn.of(v.octets("publishedSqnMs"))));
    }

    /** The re-synchronisation that one of the captured runs follows. */
    @Test
    void recoversTheSqnBelowTheRunThatFollowed() {
        var run = Vectors.at("kdf5g.json", "/open5gs_capture_sessions/5");
        var v = run.child("after_resynchronisation");
        var milenage = milenage(run);
        assertThat(v.flag("mac_ok")).isTrue();
        assertThat(milenage.akStar(v.octets("rand"))).isEqualTo(v.octets("akStar"));
        assertThat(milenage.macS(v.octets("rand"), Sqn.of(v.octets("sqnMs")), Auts.AMF_STAR))
                .isEqualTo(v.octets("macS"));
        assertThat(milenage.resynchronize(v.octets("rand"), Auts.of(v.octets("auts"))))
                .isEqualTo(new Resynchronization.Verified(Sqn.of(v.octets("sqnMs"))));
        assertThat(Sqn.of(run.octets("sqn"))).isGreaterThan(Sqn.of(v.octets("sqnMs")));
        for (var auts : Vectors.tampered(v.octets("auts"))) {
            assertThat(milenage.resynchronize(v.octets("rand"), Auts.of(auts)))
                    .isEqualTo(new Resynchronization.MacFailure());
        }
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesAnAutsOfAnotherKey(Vector v) {
        assertThat(milenage(v).akStar(v.octets("rand"))).isEqualTo(v.octets("akStar"));
        assertThat(milenage(v).macS(v.octets("rand"), Sqn.of(v.octets("sqnMs")), Auts.AMF_STAR))
                .isEqualTo(v.octets("macS"));
        assertThat(resynchronize(v, v.octets("rand"), v.octets("auts"))).isEqualTo(new Resynchronization.MacFailure());
    }

    @Test
    void recoversWhateverSqnAnyUsimSends() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 500; i++) {
            var milenage = new Milenage(SubscriberKey.of(octets(random, 16)), Opc.of(octets(random, 16)));
            var rand = Octets.wrap(octets(random, 16));
            var sqnMs = new Sqn(random.nextLong(1L << 48));
            var auts = Auts.of(milenage.auts(rand, sqnMs).octets());
            assertThat(milenage.resynchronize(rand, auts)).isEqualTo(new Resynchronization.Verified(sqnMs));
        }
    }

    @Test
    void refusesAnAutsOfAnotherLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> Auts.of(Octets.of(new byte[13])));
        assertThatIllegalArgumentException().isThrownBy(() -> Auts.of(Octets.of(new byte[16])));
        assertThatIllegalArgumentException().isThrownBy(() -> new Auts(Octets.of(new byte[5]), Octets.of(new byte[8])));
        assertThatIllegalArgumentException().isThrownBy(() -> new Auts(Octets.of(new byte[6]), Octets.of(new byte[9])));
    }

    private static Resynchronization resynchronize(Vector v, Octets rand, Octets auts) {
        return milenage(v).resynchronize(rand, Auts.of(auts));
    }

    private static Milenage milenage(Vector v) {
        return new Milenage(SubscriberKey.of(v.bytes("k")), Opc.of(v.bytes("opc")));
    }

    private static byte[] octets(SplittableRandom random, int length) {
        var octets = new byte[length];
        random.nextBytes(octets);
        return octets;
    }
}
