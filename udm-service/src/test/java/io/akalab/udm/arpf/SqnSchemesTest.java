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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** SQNs under every scheme of TS 33.102 Annex C.1.1, on both databases, with a clock that does as it likes. */
@ParameterizedClass(name = "{1} on {0}")
@MethodSource("everywhere")
class SqnSchemesTest {

    private static final String ALL = "0-65535";
    private static final int IND = 5;
    private static final int BLOCK = 4;

    /** From one vector to the next, with what was set aside in vain in between. */
    private static final long STEP = SqnScheme.LONGEST_STEP + 1024 + BLOCK;

    private final SqnScheme scheme;
    private final String url;
    private final TestDatabase database;
    private final SettableClock clock = new SettableClock();
    private final TestArpf arpf;

    SqnSchemesTest(TestDatabase.Kind kind, SqnScheme scheme) {
        this.scheme = scheme;
        url = kind.newUrl();
        database = TestDatabase.open(url);
        arpf = process(ALL);
        arpf.subscriptions.put(subscription(SUPI, scheme));
    }

    static Stream<Arguments> everywhere() {
        return Stream.of(TestDatabase.Kind.values())
                .flatMap(kind -> Stream.of(SqnScheme.values()).map(scheme -> Arguments.of(kind, scheme)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void givesNoSqnTwiceToParallelRequestsWhileTheClockJumps() throws Exception {
        var sqns = inParallel(64, i -> {
            clock.move(Duration.ofMillis(i % 3 == 0 ? -7_000 : 5_000));
            return arpf.nextSqn(SUPI);
        });

        assertThat(sqns).hasSize(512).doesNotHaveDuplicates();
    }

    @Test
    void givesNoSqnTwiceFromTwoProcessesWhoseClocksDiffer() throws Exception {
        try (var otherDatabase = TestDatabase.open(url)) {
            var late = new SettableClock();
            late.move(Duration.ofMinutes(-3));
            var other = new TestArpf(otherDatabase, BLOCK, late, ALL);

            var sqns = inParallel(32, i -> {
                late.move(Duration.ofMillis(200));
                return (i % 2 == 0 ? arpf : other).nextSqn(SUPI);
            });

            assertThat(sqns).hasSize(256).doesNotHaveDuplicates();
        }
    }

    @Test
    void goesUpByOneWhileTheClockStandsStill() {
        long first = nextSeq();

        for (int i = 1; i < 5 * BLOCK; i++) {
            assertThat(nextSeq()).isEqualTo(first + i);
        }
    }

    @Test
    void goesUpByOneWhileTheClockIsALittleBack() {
        long before = nextSeq();
        clock.move(Duration.ofMinutes(-90));

        for (int i = 1; i < 5 * BLOCK; i++) {
            assertThat(nextSeq()).isEqualTo(before + i);
        }
    }

    @Test
    void goesUpWhenTheClockFallsBackByYearsAcrossARestart() {
        long before = nextSeq();
        clock.move(Duration.ofDays(-5_000));

        assertThat(nextSeq() - before).isBetween(1L, STEP);

        before = nextSeq();
        clock.move(Duration.ofDays(-5_000));
        assertThat(process(ALL).nextSqn(SUPI).seq(IND) - before).isBetween(1L, STEP);
    }

    @Test
    void makesNoStepThatAUsimRefusesAfterYearsWithoutAVector() {
        long before = nextSeq();
        for (int i = 0; i < 5; i++) {
            clock.move(Duration.ofDays(10_000));
            long seq = nextSeq();
            assertThat(seq - before).isBetween(1L, STEP);
            before = seq;
        }
    }

    @Test
    void followsTheClockIfAndOnlyIfItIsTimeBased() {
        long before = nextSeq();
        clock.move(Duration.ofHours(10));

        long expected = switch (scheme) {
            case GENERAL -> 36_000;
            case NON_TIME_BASED -> 1;
            case TIME_BASED -> 360_000;
        };
        assertThat(nextSeq() - before).isBetween(expected - 1, expected);
    }

    @Test
    void followsTheClockAgainOnceItHasBeenLostForGood() {
        nextSeq();
        clock.move(Duration.ofDays(-5_000));
        long before = process(ALL).nextSqn(SUPI).seq(IND);
        clock.move(Duration.ofHours(1));

        long step = process(ALL).nextSqn(SUPI).seq(IND) - before;
        assertThat(step).isLessThan(SqnScheme.LONGEST_STEP);
        assertThat(step > 3_000).isEqualTo(scheme.isTimeBased());
    }

    @Test
    void startsAFreshSubscriberWhereAFreshUsimAccepts() {
        assertThat(nextSeq()).isBetween(1L, scheme == SqnScheme.GENERAL ? SqnScheme.LONGEST_STEP : 1);
        assertThat(state().last().seq(IND)).isLessThan(STEP);
    }

    @Test
    void givesIndsInTurnThroughBlocksAndTime() {
        int before = arpf.nextSqn(SUPI).ind(IND);
        for (int i = 0; i < 100; i++) {
            clock.move(Duration.ofMillis(700L * (i % 5)));
            int ind = arpf.nextSqn(SUPI).ind(IND);
            assertThat(ind).isEqualTo((before + 1) % 32);
            before = ind;
        }
    }

    @Test
    void givesAnotherIndAfterARestart() {
        int before = arpf.nextSqn(SUPI).ind(IND);

        assertThat(process(ALL).nextSqn(SUPI).ind(IND)).isEqualTo((before + 1) % 32);
    }

    @Test
    void leadsTheClockByALittleOnlyHoweverOftenItIsRestarted() {
        long first = nextSeq();
        for (int i = 0; i < 20; i++) {
            process(ALL).nextSqn(SUPI);
        }

        assertThat(nextSeq() - first).isLessThan(1024 + 21 * BLOCK);
        assertThat(state().seq() - first).isLessThan(1024 + 22 * BLOCK);
    }

    @Test
    void goesUpWhenTheSchemeIsChangedAndTheOldLeaseIsHeldElsewhere() {
        var elsewhere = process(ALL);
        var used = new ArrayList<>(List.of(elsewhere.nextSqn(SUPI)));
        for (int round = 0; round < 3; round++) {
            for (var next : SqnScheme.values()) {
                arpf.subscriptions.put(subscription(SUPI, next));
                clock.move(Duration.ofSeconds(round * 40 - 30));
                used.add(arpf.nextSqn(SUPI));
                assertThat(used.getLast()).as("%s", next).isGreaterThan(used.get(used.size() - 2));
                assertThat(used.getLast().seq(IND) - used.get(used.size() - 2).seq(IND))
                        .isLessThan(SqnScheme.DELTA / 8);
            }
        }
        for (int i = 0; i < 3 * BLOCK; i++) {
            used.add(elsewhere.nextSqn(SUPI));
        }
        assertThat(used).doesNotHaveDuplicates();
    }

    @Test
    void givesIndAnotherLengthWithoutLosingTheClock() {
        var used = arpf.nextSqn(SUPI);
        for (int indLength : List.of(8, 3, 0, 16)) {
            arpf.subscriptions.put(subscription(SUPI, TestArpf.K, null, indLength));
            clock.move(Duration.ofSeconds(30));
            var next = arpf.nextSqn(SUPI);
            assertThat(next).isGreaterThan(used);
            assertThat(next.seq(indLength) - used.seq(indLength)).isLessThanOrEqualTo(STEP);
            used = next;
        }
    }

    @Test
    void goesUpFromTheEndOfABlockWhereIndIsGivenUp() {
        arpf.subscriptions.put(subscription(SUPI, SqnScheme.NON_TIME_BASED));
        for (int i = 1; i < BLOCK; i++) {
            arpf.nextSqn(SUPI);
        }
        var used = arpf.nextSqn(SUPI);

        arpf.subscriptions.put(subscription(SUPI, TestArpf.K, new NewSqn(scheme, null, 0, null)));

        assertThat(arpf.nextSqn(SUPI)).isGreaterThan(used);
    }

    @Test
    void doesNotWrapAtTheEndWhateverTheClockSays() {
        long last = Sqn.maxSeq(IND);
        arpf.subscriptions.put(
                subscription(SUPI, TestArpf.K, new NewSqn(scheme, Sqn.of(last - 7, 9, IND), null, null)));
        clock.move(Duration.ofDays(100));

        var seqs = IntStream.range(0, 7).mapToLong(i -> nextSeq()).toArray();

        assertThat(seqs).isSorted().doesNotHaveDuplicates().endsWith(last);
        assertThat(arpf.ask(SUPI)).isInstanceOf(VectorOutcome.SequenceExhausted.class);
        clock.move(Duration.ofDays(-100));
        assertThat(process(ALL).ask(SUPI)).isInstanceOf(VectorOutcome.SequenceExhausted.class);
    }

    @Test
    void isMovedUpByAnAutsAndNeverBackByItsReplay() {
        long before = nextSeq();
        var failure = failure(before + 5_000);

        long raised = sqnOf(vectorOf(arpf.ask(SUPI, failure))).seq(IND);
        assertThat(raised).isEqualTo(before + 5_001);

        clock.move(Duration.ofDays(-5_000));
        for (int i = 0; i < 3 * BLOCK; i++) {
            nextSeq();
        }
        long latest = nextSeq();
        assertThat(sqnOf(vectorOf(arpf.ask(SUPI, failure))).seq(IND)).isGreaterThan(latest);
        latest = nextSeq();
        assertThat(sqnOf(vectorOf(process(ALL).ask(SUPI, failure))).seq(IND)).isGreaterThan(latest);
    }

    @Test
    void isNotMovedByAForgedAuts() {
        long before = nextSeq();
        var failure = failure(before + 5_000);
        var row = state();
        for (int bit = 0; bit < 8 * Auts.LENGTH; bit++) {
            var altered = failure.auts().octets().toArray();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(arpf.ask(SUPI, new SynchFailure(failure.rand(), Auts.of(Octets.of(altered)))))
                    .isInstanceOf(VectorOutcome.ResynchronizationRefused.class);
        }

        assertThat(state()).isEqualTo(row);
        assertThat(nextSeq()).isEqualTo(before + 1);
    }

    /** SEQ<sub>MS</sub> of a USIM that another AuC has served by the clock of 1970, in tenths of seconds. */
    @Test
    void followsAUsimThatCameFromAnotherScheme() {
        nextSeq();
        long seqMs = SettableClock.START.toEpochMilli() / 100;

        long seq = sqnOf(vectorOf(arpf.ask(SUPI, failure(seqMs)))).seq(IND);

        assertThat(seq - seqMs).isBetween(1L, STEP);
        assertThat(nextSeq()).isEqualTo(seq + 1);
        assertThat(process(ALL).nextSqn(SUPI).seq(IND) - seq).isBetween(2L, 1100L);
    }

    @Test
    void doesNotFollowAUsimIntoTheLastStretch() {
        long before = nextSeq();
        long last = Sqn.maxSeq(IND);
        for (long seqMs : new long[] {last, last - 1, last - SqnScheme.DELTA + 1}) {
            assertThat(arpf.ask(SUPI, failure(seqMs))).isInstanceOf(VectorOutcome.SequenceExhausted.class);
        }
        assertThat(nextSeq()).isEqualTo(before + 1);

        assertThat(sqnOf(vectorOf(arpf.ask(SUPI, failure(last - SqnScheme.DELTA))))
                        .seq(IND))
                .isGreaterThan(last - SqnScheme.DELTA);
    }

    @Test
    void doesNotGoBackToAUsimThatIsOutOfReach() {
        arpf.subscriptions.put(subscription(
                SUPI, TestArpf.K, new NewSqn(scheme, Sqn.of(SqnScheme.DELTA * 2, 0, IND), null, null)));
        long before = nextSeq();

        assertThat(arpf.ask(SUPI, failure(before - SqnScheme.DELTA))).isInstanceOf(VectorOutcome.BeyondReach.class);
        assertThat(nextSeq()).isEqualTo(before + 1);
        assertThat(arpf.ask(SUPI, failure(before - SqnScheme.DELTA + 2))).isInstanceOf(VectorOutcome.Issued.class);
    }

    @Test
    void drawsAUsimThatEachOfTwoProcessesServesWithIndsOfItsOwnIntoNoResynchronization() throws Exception {
        try (var otherDatabase = TestDatabase.open(url)) {
            var even = process("0-15");
            var odd = new TestArpf(otherDatabase, BLOCK, clock, "16-31");
            var usim = new ModelUsim(IND);
            for (int i = 0; i < 200; i++) {
                clock.move(Duration.ofMillis(350));
                var process = i * 7 % 11 < 6 ? even : odd;
                var vector = process.vector(SUPI);
                assertThat(sqnOf(vector).ind(IND) < 16).isEqualTo(process == even);
                assertThat(usim.check(vector)).as("vector %s", i).isEmpty();
            }
        }
    }

    @Test
    void makesNoVectorWhereIndIsTooShortForOneOfItsOwn() {
        arpf.subscriptions.put(subscription(SUPI, TestArpf.K, null, 4));
        var before = state();

        assertThat(process("16-31").ask(SUPI)).isInstanceOf(VectorOutcome.NoInd.class);

        assertThat(state()).isEqualTo(before);
        assertThat(process("8-31").nextSqn(SUPI).ind(4)).isGreaterThanOrEqualTo(8);
    }

    private TestArpf process(String inds) {
        return new TestArpf(database, BLOCK, clock, inds);
    }

    private long nextSeq() {
        return arpf.nextSqn(SUPI).seq(IND);
    }

    private SqnState state() {
        return arpf.subscriptions.find(SUPI).orElseThrow().sqn();
    }

    private static SynchFailure failure(long seqMs) {
        var rand = Octets.ofHex("23553cbe9637a89d218ae64dae47bf35");
        return new SynchFailure(rand, MILENAGE.auts(rand, Sqn.of(seqMs, 0, IND)));
    }

    private interface NumberedTask {

        Sqn run(int number) throws Exception;
    }

    /** Eight times each. */
    private static List<Sqn> inParallel(int threads, NumberedTask task) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 8 * threads)
                    .<Callable<Sqn>>mapToObj(i -> () -> task.run(i % threads))
                    .toList();
            var sqns = new ArrayList<Sqn>();
            for (var future : executor.invokeAll(calls)) {
                sqns.add(future.get());
            }
            return sqns;
        }
    }
}
