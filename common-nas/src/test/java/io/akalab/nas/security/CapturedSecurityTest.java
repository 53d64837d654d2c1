package io.akalab.nas.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.KnasEnc;
import io.akalab.crypto.keys.KnasInt;
import io.akalab.nas.CapturedPdus;
import io.akalab.nas.CapturedPdus.Protected;
import io.akalab.nas.element.NgKsi;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every captured PDU whose keys are known. */
class CapturedSecurityTest {

    static Stream<Protected> verifiable() {
        return CapturedPdus.protectedPdus();
    }

    @ParameterizedTest
    @MethodSource("verifiable")
    void verifiesACapturedPdu(Protected captured) {
        var context = receiver(captured);

        var unprotected = context.unprotect(captured.pdu());

        assertThat(unprotected).isInstanceOfSatisfying(Unprotected.Verified.class, verified -> {
            assertThat(verified.plain().toHex()).isEqualTo(captured.plain().toHex());
            assertThat(verified.count().value()).isEqualTo(captured.count());
        });
        assertThat(context.nextToReceive().value()).isEqualTo(captured.count() + 1);
    }

    @ParameterizedTest
    @MethodSource("verifiable")
    void protectsToTheCapturedOctets(Protected captured) {
        var sender = context(captured, captured.uplink() ? Role.UE : Role.NETWORK);

        var pdu = sender.protect(ProtectedPdu.typeOf(captured.pdu()), captured.plain());

        assertThat(pdu.toHex()).isEqualTo(captured.pdu().toHex());
    }

    @ParameterizedTest
    @MethodSource("verifiable")
    void refusesEveryTamperedTwin(Protected captured) {
        for (int i = 2; i < captured.pdu().length(); i++) {
            var tampered = captured.pdu().toArray();
            tampered[i] ^= 1;
            var context = receiver(captured);

            assertThat(context.unprotect(Octets.of(tampered))).isInstanceOf(Unprotected.MacFailure.class);
            assertThat(context.nextToReceive().value()).isEqualTo(captured.count());
        }
    }

    @ParameterizedTest
    @MethodSource("verifiable")
    void refusesTheSamePduAgain(Protected captured) {
        var context = receiver(captured);
        context.unprotect(captured.pdu());

        assertThat(context.unprotect(captured.pdu()))
                .isEqualTo(new Unprotected.Replayed(new NasCount(captured.count())));
    }

    @Test
    void findsTheKeysOfTheCaptureInItsLadder() {
        verifiable().forEach(captured -> {
            var kamf = Kamf.of(CapturedPdus.hex(captured.context(), "kamf").toArray());

            assertThat(KeyDerivation.unobserved()
                            .knasInt(kamf, Nia.of(captured.nia()))
                            .matches(knasInt(captured)))
                    .isTrue();
        });
    }

    @Test
    void verifiesPdusOfTwoIntegrityAlgorithms() {
        assertThat(verifiable()).hasSize(47).extracting(Protected::nia).contains(1, 2);
    }

    private static NasSecurityContext receiver(Protected captured) {
        return context(captured, captured.uplink() ? Role.NETWORK : Role.UE);
    }

    private static NasSecurityContext context(Protected captured, Role role) {
        var count = new NasCount(captured.count());
        return new NasSecurityContext(
                role,
                NgKsi.ofNative(0),
                KnasEnc.of(CapturedPdus.hex(captured.context(), "knasEnc").toArray()),
                knasInt(captured),
                Nea.of(captured.nea()),
                Nia.of(captured.nia()),
                count,
                count);
    }

    private static KnasInt knasInt(Protected captured) {
        return KnasInt.of(CapturedPdus.hex(captured.context(), "knasInt").toArray());
    }
}
