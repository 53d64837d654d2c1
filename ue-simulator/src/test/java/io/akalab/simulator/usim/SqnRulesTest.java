package io.akalab.simulator.usim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.Resynchronization;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which SQNs a USIM takes for fresh, against the text of TS 33.102 Annex C.2. */
class SqnRulesTest {

    private static final Octets RAND = Octets.ofHex("23553cbe9637a89d218ae64dae47bf35");
    private static final Octets AMF = Octets.ofHex("8000");
    private static final long NONE = SqnRules.NONE;

    private final Milenage home = new Milenage(
            SubscriberKey.of(Octets.ofHex("465b5ce8b199b49faa5f0a2ee238a6bc").toArray()),
            Opc.of(Octets.ofHex("cd63cb71954a9f4e48a5994e37a02baf").toArray()));

    /** The clause as it reads, without an eye to memory or time. */
    private static final class Clause {

        private final long[] seqMs;
        private final long delta;
        private final long limit;

        Clause(SqnRules rules) {
            seqMs = new long[1 << rules.indLength()];
            delta = rules.delta();
            limit = rules.ageLimit();
        }

        /** C.2.1: only increases of at most Δ. C.2.2: SEQ_MS - SEQ < L; then (a) SEQ > SEQ_MS(i), else (b) a failure. */
        boolean accepts(long seq, int ind) {
            if (seq > highest() && seq - highest() > delta) {
                return false;
            }
            if (!(highest() - seq < limit)) {
                return false;
            }
            if (seq > seqMs[ind]) {
                seqMs[ind] = seq;
                return true;
            }
            return false;
        }

        long highest() {
            long best = 0;
            for (long seq : seqMs) {
                best = Math.max(best, seq);
            }
            return best;
        }
    }

    @ParameterizedTest(name = "IND of {0} bits, Δ {1}, L {2}")
    @CsvSource({
        "5, 268435456, " + NONE,
        "5, 100, 12",
        "0, 50, " + NONE,
        "1, 9223372036854775807, 3",
        "3, 40, 1",
        "8, 1000, 60",
        "16, 300, 200"
    })
    void acceptsWhatTheClauseAccepts(int indLength, long delta, long ageLimit) {
        var rules = new SqnRules(indLength, delta, ageLimit);
        var usim = new Usim(home, rules);
        var clause = new Clause(rules);
        var random = new SplittableRandom(indLength);
        int accepted = 0;
        for (int i = 0; i < 1_500; i++) {
            long seq = Math.max(0, clause.highest() + around(random, rules));
            int ind = random.nextInt(Math.min(1 << indLength, 40));
            var answer = usim.authenticate(
                    RAND, home.vector(RAND, Sqn.of(seq, ind, indLength), AMF).autn());
            boolean expected = clause.accepts(seq, ind);
            assertThat(answer instanceof UsimAnswer.Accepted).isEqualTo(expected);
            assertThat(usim.sqnMs().seq(indLength)).isEqualTo(clause.highest());
            if (answer instanceof UsimAnswer.SynchFailure(var auts)) {
                assertThat(home.resynchronize(RAND, auts)).isEqualTo(new Resynchronization.Verified(usim.sqnMs()));
            }
            accepted += expected ? 1 : 0;
        }
        assertThat(accepted).isBetween(50, 1_450);
        assertThat(usim.seqByInd()).isEqualTo(clause.seqMs);
    }

    /** Mostly near the highest SEQ, and often right at a limit. */
    private static long around(SplittableRandom random, SqnRules rules) {
        long off = random.nextLong(-1, 2);
        return switch (random.nextInt(6)) {
            case 0 -> rules.delta() == NONE ? 1 : rules.delta() + off;
            case 1 -> rules.ageLimit() == NONE ? -1 : off - rules.ageLimit();
            case 2 -> random.nextLong(-30, 1);
            default -> random.nextLong(-3, 8);
        };
    }

    @Test
    void tellsTheHighestSeqOfTheWholeArrayWhicheverElementRefuses() {
        var usim = new Usim(home);
        usim.authenticate(RAND, autn(9, 1));
        usim.authenticate(RAND, autn(4, 2));

        var refused = (UsimAnswer.SynchFailure) usim.authenticate(RAND, autn(4, 2));

        assertThat(home.resynchronize(RAND, refused.auts())).isEqualTo(new Resynchronization.Verified(Sqn.of(9, 1, 5)));
    }

    @Test
    void takesAnOldSeqOnlyBelowTheLimitOfAge() {
        var usim = new Usim(home, SqnRules.PROFILES.withAgeLimit(10));
        usim.authenticate(RAND, autn(100, 0));

        assertThat(usim.authenticate(RAND, autn(90, 1))).isInstanceOf(UsimAnswer.SynchFailure.class);
        assertThat(usim.authenticate(RAND, autn(91, 1))).isInstanceOf(UsimAnswer.Accepted.class);
        assertThat(usim.sqnMs()).isEqualTo(Sqn.of(100, 0, 5));
    }

    @Test
    void jumpsAnywhereWithoutDelta() {
        var usim = new Usim(home, SqnRules.PROFILES.withDelta(NONE));

        assertThat(usim.authenticate(RAND, autn(Sqn.maxSeq(5), 0))).isInstanceOf(UsimAnswer.Accepted.class);
        assertThat(usim.authenticate(RAND, autn(1, 1))).isInstanceOf(UsimAnswer.Accepted.class);
    }

    @Test
    void raisesAllElementsWhereAnotherNetworkHasUsedThem() {
        var usim = new Usim(home, SqnRules.PROFILES.withIndLength(16));
        usim.authenticate(RAND, home.vector(RAND, Sqn.of(700, 40_000, 16), AMF).autn());

        usim.advanceTo(Sqn.of(500, 3, 16));

        assertThat(usim.seqByInd()).hasSize(65_536).containsOnly(500, 700);
        assertThat(usim.seqByInd()[40_000]).isEqualTo(700);
        assertThat(usim.sqnMs()).isEqualTo(Sqn.of(700, 40_000, 16));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 17})
    void refuseAnImpossibleLengthOfInd(int indLength) {
        assertThatIllegalArgumentException().isThrownBy(() -> SqnRules.PROFILES.withIndLength(indLength));
    }

    @Test
    void refuseLimitsThatLetNothingPass() {
        assertThatIllegalArgumentException().isThrownBy(() -> SqnRules.PROFILES.withDelta(0));
        assertThatIllegalArgumentException().isThrownBy(() -> SqnRules.PROFILES.withAgeLimit(0));
    }

    private Autn autn(long seq, int ind) {
        return home.vector(RAND, Sqn.of(seq, ind, Sqn.DEFAULT_IND_LENGTH), AMF).autn();
    }
}
