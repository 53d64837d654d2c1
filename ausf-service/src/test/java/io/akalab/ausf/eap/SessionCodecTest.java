package io.akalab.ausf.eap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AvPrime;
import io.akalab.crypto.aka.HeAvGenerator;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.SecureRandSource;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.eap.AkaPrimeSubtype;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.fakeudm.FakeUdm;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Sessions that another instance goes on with, in every state. */
class SessionCodecTest {

    private static final Supi SUPI = Supi.parse(FakeUdm.EAP_SUPI);
    private static final ServingNetworkName SNN = ServingNetworkName.parse("5G:mnc070.mcc999.3gppnetwork.org");
    private static final Milenage MILENAGE = FakeUdm.milenage();

    private final TestPeer peer = new TestPeer(SUPI, SNN, MILENAGE);
    private final AkaPrimeSession session = AkaPrimeSession.start(SUPI, SNN, vector(7), KeyDerivation.unobserved());

    @Test
    void aChallengedSessionTakesTheRightAnswerElsewhere() {
        var moved = moved(session);
        assertThat(moved.request()).isEqualTo(session.request());
        var succeeded = (EapStep.Succeeded) moved.receive(peer.answer(session.request()));
        assertThat(succeeded.kausf().matches(peer.kausf(session.request()))).isTrue();
    }

    @Test
    void aChallengedSessionRefusesAWrongAnswerElsewhere() {
        var answer = peer.answer(session.request()).toArray();
        answer[answer.length - 1] ^= 1;
        assertThat(moved(session).receive(Octets.wrap(answer))).isInstanceOf(EapStep.Refused.class);
    }

    @Test
    void aSessionResynchronizesOnceWhereverItIs() {
        var failure = peer.synchronizationFailure(session.request(), Sqn.of(5000, 3, 5));
        var complaint = (EapStep.Resynchronize) moved(session).receive(failure);
        assertThat(complaint.rand()).isEqualTo(vectorRand(session));
        var next = moved(((EapStep.Ongoing) moved(session).rechallenge(vector(6000))).next());
        assertThat(next.receive(peer.synchronizationFailure(next.request(), Sqn.of(8000, 3, 5))))
                .isInstanceOf(EapStep.Refused.class);
    }

    @Test
    void aRechallengedSessionTakesTheRightAnswerElsewhere() {
        var next = moved(((EapStep.Ongoing) session.rechallenge(vector(6000))).next());
        assertThat(next.receive(peer.answer(next.request()))).isInstanceOf(EapStep.Succeeded.class);
    }

    @Test
    void aRefusedSessionEndsElsewhereWithItsKeysGone() {
        var refused = ((EapStep.Refused) session.refuse()).next();
        var encoded = refused.encode();
        var moved = AkaPrimeSession.decode(encoded, SUPI, SNN, KeyDerivation.unobserved());
        assertThat(encoded).hasSize(5 + refused.request().length());
        assertThat(moved.receive(TestPeer.respond(refused.request(), AkaPrimeSubtype.NOTIFICATION)))
                .isInstanceOf(EapStep.Ended.class);
    }

    @Test
    void countsWhatIsSentAgainWhereverItIs() {
        var current = session;
        for (int i = 0; i < AkaPrimeSession.RETRANSMISSIONS; i++) {
            current = ((EapStep.Ongoing) moved(current).receive(Octets.of())).next();
        }
        assertThat(moved(current).receive(Octets.of())).isInstanceOf(EapStep.Failed.class);
    }

    @Test
    void refusesWhatWasCutShortAnywhere() {
        var encoded = session.encode();
        int xres = 8;
        for (int length = 0; length < encoded.length - xres; length++) {
            var cut = Arrays.copyOf(encoded, length);
            assertThatIllegalArgumentException().isThrownBy(() -> decode(cut));
        }
    }

    @Test
    void refusesAnotherVersionAndAPhaseThatThereIsNot() {
        for (int at = 0; at < 2; at++) {
            var encoded = session.encode();
            encoded[at] = 9;
            assertThatIllegalArgumentException().isThrownBy(() -> decode(encoded));
        }
    }

    @Test
    void hasNothingToEncodeOnceItWasWiped() {
        session.close();
        assertThatIllegalStateException().isThrownBy(session::encode);
    }

    private static AkaPrimeSession moved(AkaPrimeSession session) {
        return decode(session.encode());
    }

    private static AkaPrimeSession decode(byte[] encoded) {
        return AkaPrimeSession.decode(encoded, SUPI, SNN, KeyDerivation.unobserved());
    }

    private static Octets vectorRand(AkaPrimeSession session) {
        return ((EapStep.Resynchronize) session.receive(new TestPeer(SUPI, SNN, MILENAGE)
                        .synchronizationFailure(session.request(), Sqn.of(5000, 3, 5))))
                .rand();
    }

    private static AvPrime vector(long seq) {
        return new HeAvGenerator(new SecureRandSource(new SecureRandom()))
                .generatePrime(MILENAGE, Sqn.of(seq, 0, Sqn.DEFAULT_IND_LENGTH), Octets.ofHex("8000"), SNN);
    }
}
