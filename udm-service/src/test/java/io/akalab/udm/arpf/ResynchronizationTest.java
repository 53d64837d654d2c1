package io.akalab.udm.arpf;

import static io.akalab.udm.arpf.TestArpf.MILENAGE;
import static io.akalab.udm.arpf.TestArpf.SUPI;
import static io.akalab.udm.arpf.TestArpf.sqnOf;
import static io.akalab.udm.arpf.TestArpf.subscription;
import static io.akalab.udm.arpf.TestArpf.vectorOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Auts;
import io.akalab.crypto.aka.Sqn;
import io.akalab.udm.arpf.Arpf.SynchFailure;
import io.akalab.udm.storage.TestDatabase;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Re-synchronisation by AUTS (TS 33.102 clause 6.3.5). */
class ResynchronizationTest {

    private static final int IND = 5;
    private static final int BLOCK = 8;

    private final TestDatabase database = TestDatabase.open(TestDatabase.Kind.H2.newUrl());
    private final TestArpf arpf = new TestArpf(database, BLOCK);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void raisesSqnAboveThatOfTheUsim() {
        arpf.subscriptions.put(subscription(SUPI));
        var challenge = arpf.vector(SUPI);

        var fresh = vectorOf(arpf.ask(SUPI, failure(challenge.rand(), 5000)));

        assertThat(sqnOf(fresh).seq(IND)).isEqualTo(5001);
        assertThat(arpf.nextSqn(SUPI).seq(IND)).isEqualTo(5002);
    }

    @Test
    void doesNotFollowAUsimToTheLastSeqThereIs() {
        arpf.subscriptions.put(subscription(SUPI));
        var challenge = arpf.vector(SUPI);

        assertThat(arpf.ask(SUPI, failure(challenge.rand(), Sqn.maxSeq(IND))))
                .isInstanceOf(VectorOutcome.SequenceExhausted.class);

        assertThat(arpf.nextSqn(SUPI).seq(IND)).isEqualTo(2);
    }

    @Test
    void advancesInsideTheBlockWhereTheUsimIsOnlyALittleAhead() {
        arpf.subscriptions.put(subscription(SUPI));
        var challenge = arpf.vector(SUPI);

        var fresh = vectorOf(arpf.ask(SUPI, failure(challenge.rand(), 4)));

        assertThat(sqnOf(fresh).seq(IND)).isEqualTo(5);
        assertThat(arpf.subscriptions.find(SUPI).orElseThrow().sqn().seq()).isEqualTo(BLOCK);
    }

    @Test
    void leavesSqnAloneWhereTheNextOneWouldBeAcceptedAnyway() {
        arpf.subscriptions.put(subscription(SUPI, TestArpf.K, Sqn.of(9000, 0, IND), IND));
        var challenge = arpf.vector(SUPI);

        var fresh = vectorOf(arpf.ask(SUPI, failure(challenge.rand(), 3)));

        assertThat(sqnOf(fresh).seq(IND)).isEqualTo(9002);
    }

    @Test
    void isNotMovedBackByAReplayedAuts() {
        arpf.subscriptions.put(subscription(SUPI));
        var failure = failure(arpf.vector(SUPI).rand(), 5000);
        arpf.ask(SUPI, failure);
        for (int i = 0; i < 3 * BLOCK; i++) {
            arpf.nextSqn(SUPI);
        }
        var before = arpf.nextSqn(SUPI);

        assertThat(sqnOf(vectorOf(arpf.ask(SUPI, failure))).seq(IND)).isEqualTo(before.seq(IND) + 1);
        assertThat(sqnOf(vectorOf(new TestArpf(database, BLOCK).ask(SUPI, failure))))
                .isGreaterThan(before);
    }

    @Test
    void changesNothingWhenMacSIsWrong() {
        arpf.subscriptions.put(subscription(SUPI));
        var challenge = arpf.vector(SUPI);
        var auts = MILENAGE.auts(challenge.rand(), Sqn.of(5000, 0, IND)).octets();

        for (int octet = 0; octet < Auts.LENGTH; octet++) {
            var altered = auts.toArray();
            altered[octet] ^= 1;
            assertThat(arpf.ask(SUPI, new SynchFailure(challenge.rand(), Auts.of(Octets.of(altered)))))
                    .isInstanceOf(VectorOutcome.ResynchronizationRefused.class);
        }

        assertThat(arpf.nextSqn(SUPI).seq(IND)).isEqualTo(2);
    }

    @Test
    void refusesAnAutsThatBelongsToAnotherRand() {
        arpf.subscriptions.put(subscription(SUPI));
        var auts = MILENAGE.auts(arpf.vector(SUPI).rand(), Sqn.of(5000, 0, IND));

        assertThat(arpf.ask(SUPI, new SynchFailure(arpf.vector(SUPI).rand(), auts)))
                .isInstanceOf(VectorOutcome.ResynchronizationRefused.class);
    }

    @Test
    void reportsExhaustionWhereTheUsimHasSeenTheLastSeq() {
        arpf.subscriptions.put(subscription(SUPI));
        var challenge = arpf.vector(SUPI);

        assertThat(arpf.ask(SUPI, failure(challenge.rand(), Sqn.maxSeq(IND))))
                .isInstanceOf(VectorOutcome.SequenceExhausted.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void alwaysEndsInAVectorThatTheUsimAccepts(long seed) {
        arpf.subscriptions.put(subscription(SUPI));
        var random = new Random(seed);
        var usim = new ModelUsim(IND);
        var used = new HashSet<Sqn>();
        var process = arpf;
        for (int step = 0; step < 200; step++) {
            switch (random.nextInt(6)) {
                case 0 -> usim.acceptElsewhere(usim.sqnMs().seq(IND) + random.nextInt(40), random.nextInt(1 << IND));
                case 1 -> process = new TestArpf(database, 1 + random.nextInt(BLOCK));
                case 2 -> used.add(process.nextSqn(SUPI));
                default -> authenticate(process, usim, used);
            }
        }
        assertThat(used.size()).isGreaterThan(100);
    }

    private static void authenticate(TestArpf process, ModelUsim usim, Set<Sqn> used) {
        var vector = process.vector(SUPI);
        assertThat(used.add(sqnOf(vector))).as("an SQN of its own").isTrue();
        usim.check(vector).ifPresent(auts -> {
            var fresh = vectorOf(process.ask(SUPI, new SynchFailure(vector.rand(), auts)));
            assertThat(used.add(sqnOf(fresh))).as("an SQN of its own").isTrue();
            assertThat(usim.check(fresh)).as("the answer to the fresh vector").isEmpty();
        });
    }

    private static SynchFailure failure(Octets rand, long seqMs) {
        return new SynchFailure(rand, MILENAGE.auts(rand, Sqn.of(seqMs, 0, IND)));
    }
}
