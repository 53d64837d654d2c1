package io.akalab.simulator.usim;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.Resynchronization;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import org.junit.jupiter.api.Test;

class UsimTest {

    private static final Octets RAND = Octets.ofHex("23553cbe9637a89d218ae64dae47bf35");
    private static final Octets AMF = Octets.ofHex("8000");

    private final Milenage home = new Milenage(
            SubscriberKey.of(Octets.ofHex("465b5ce8b199b49faa5f0a2ee238a6bc").toArray()),
            Opc.of(Octets.ofHex("cd63cb71954a9f4e48a5994e37a02baf").toArray()));
    private final Usim usim = new Usim(home);

    @Test
    void acceptsAFreshChallengeAndMakesWhatTheHomeNetworkMade() {
        var expected = home.vector(RAND, sqn(1, 0), AMF);

        var accepted = (UsimAnswer.Accepted) usim.authenticate(RAND, expected.autn());

        assertThat(accepted.vector().res()).isEqualTo(expected.res());
        assertThat(accepted.vector().ck().matches(expected.ck())).isTrue();
        assertThat(accepted.vector().ik().matches(expected.ik())).isTrue();
        assertThat(accepted.vector().sqn()).isEqualTo(sqn(1, 0));
        assertThat(usim.sqnMs()).isEqualTo(sqn(1, 0));
    }

    @Test
    void refusesAChallengeTheSecondTimeWithItsHighestSqn() {
        usim.authenticate(RAND, autn(sqn(5, 3)));

        assertThat(sqnMsOf(usim.authenticate(RAND, autn(sqn(5, 3))))).isEqualTo(sqn(5, 3));
        assertThat(sqnMsOf(usim.authenticate(RAND, autn(sqn(4, 3))))).isEqualTo(sqn(5, 3));
    }

    @Test
    void acceptsALowerSeqUnderAnotherInd() {
        usim.authenticate(RAND, autn(sqn(9, 1)));

        assertThat(usim.authenticate(RAND, autn(sqn(4, 2)))).isInstanceOf(UsimAnswer.Accepted.class);
        assertThat(usim.sqnMs()).isEqualTo(sqn(9, 1));
        assertThat(usim.seqByInd()).hasSize(32).startsWith(0, 9, 4).endsWith(0);
    }

    @Test
    void refusesASqnOfZeroWhenFresh() {
        assertThat(usim.authenticate(RAND, autn(new Sqn(31)))).isInstanceOf(UsimAnswer.SynchFailure.class);
        assertThat(usim.authenticate(RAND, autn(new Sqn(32)))).isInstanceOf(UsimAnswer.Accepted.class);
    }

    @Test
    void acceptsAJumpOfDeltaAndRefusesOneMore() {
        assertThat(usim.authenticate(RAND, autn(sqn(SqnRules.DELTA + 1, 0))))
                .isInstanceOf(UsimAnswer.SynchFailure.class);
        assertThat(usim.authenticate(RAND, autn(sqn(SqnRules.DELTA, 0)))).isInstanceOf(UsimAnswer.Accepted.class);
    }

    @Test
    void findsEveryTamperedBitOfAnAutnAndUsesNoSqnForIt() {
        var good = autn(sqn(1, 0)).octets();
        for (int bit = 0; bit < 8 * Autn.LENGTH; bit++) {
            var tampered = good.toArray();
            tampered[bit / 8] ^= (byte) (1 << (bit % 8));

            assertThat(usim.authenticate(RAND, Autn.of(Octets.of(tampered)))).isEqualTo(new UsimAnswer.MacFailure());
        }
        assertThat(usim.seqByInd()).containsOnly(0);
    }

    @Test
    void refusesAfterTheSqnsOfAnotherNetwork() {
        usim.advanceTo(sqn(1 << 20, 0));

        assertThat(sqnMsOf(usim.authenticate(RAND, autn(sqn(7, 31))))).isEqualTo(sqn(1 << 20, 0));
        assertThat(usim.authenticate(RAND, autn(sqn((1 << 20) + 1, 31)))).isInstanceOf(UsimAnswer.Accepted.class);
    }

    private Sqn sqnMsOf(UsimAnswer answer) {
        var auts = ((UsimAnswer.SynchFailure) answer).auts();
        return ((Resynchronization.Verified) home.resynchronize(RAND, auts)).sqnMs();
    }

    private Autn autn(Sqn sqn) {
        return home.vector(RAND, sqn, AMF).autn();
    }

    private static Sqn sqn(long seq, int ind) {
        return Sqn.of(seq, ind, Sqn.DEFAULT_IND_LENGTH);
    }
}
