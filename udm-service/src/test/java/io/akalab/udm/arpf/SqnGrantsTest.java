package io.akalab.udm.arpf;

import static io.akalab.udm.arpf.TestArpf.SUPI;
import static io.akalab.udm.arpf.TestArpf.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.aka.Sqn;
import io.akalab.udm.storage.TestDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** SQNs that other UDMs are told and that they write, on both databases, beside this UDM's own vectors. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class SqnGrantsTest {

    private static final int BLOCK = 4;
    private static final int IND = 5;

    private final TestDatabase database;
    private final TestArpf arpf;

    SqnGrantsTest(TestDatabase.Kind kind) {
        database = TestDatabase.open(kind.newUrl());
        arpf = new TestArpf(database, BLOCK);
        arpf.subscriptions.put(subscription(SUPI));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void tellsAnSqnAboveEverythingThatIsSetAside() {
        var own = arpf.nextSqn(SUPI);
        var reserved = arpf.subscriptions.find(SUPI).orElseThrow().sqn().seq();

        var told = read();

        assertThat(told.seq(IND)).isGreaterThan(reserved).isGreaterThan(own.seq(IND));
        assertThat(arpf.nextSqn(SUPI).seq(IND)).isGreaterThanOrEqualTo(told.seq(IND) + SqnWindow.length(IND));
    }

    @Test
    void tellsTheSubscriberWithItsKeys() {
        try (var granted = arpf.grants.grant(SUPI).orElseThrow()) {
            assertThat(granted.credentials().matches(subscription(SUPI).credentials()))
                    .isTrue();
            assertThat(granted.subscription().supi()).isEqualTo(SUPI);
            assertThat(granted).hasToString("Granted[redacted]");
        }
    }

    @Test
    void tellsNobodyWhoIsNotThere() {
        arpf.subscriptions.delete(SUPI);

        assertThat(arpf.grants.grant(SUPI)).isEmpty();
        assertThat(write(null, new Sqn(7 << IND))).isEqualTo(SqnAdvance.Outcome.UNKNOWN_SUBSCRIBER);
    }

    @Test
    void takesWhatAReaderWritesInItsWindowOnce() {
        var told = read();
        var next = new Sqn(told.value() + 1);

        assertThat(write(null, next)).isEqualTo(SqnAdvance.Outcome.DONE);
        assertThat(write(null, next)).isEqualTo(SqnAdvance.Outcome.WOULD_REPEAT);
    }

    @Test
    void takesWhatAReaderWritesAfterOthersHaveGoneOn() {
        var told = read();
        read();
        arpf.nextSqn(SUPI);

        assertThat(write(null, new Sqn(told.value() + 32))).isEqualTo(SqnAdvance.Outcome.DONE);
        assertThat(arpf.nextSqn(SUPI)).isGreaterThan(told);
    }

    @Test
    void followsAUsimThatIsAhead() {
        read();
        var ahead = Sqn.of(100_000, 3, IND);

        assertThat(write(null, ahead)).isEqualTo(SqnAdvance.Outcome.DONE);

        // Some UDMs use an SQN above what they have written, and read none before.
        assertThat(arpf.nextSqn(SUPI)).isGreaterThan(new Sqn(ahead.value() + 33));
    }

    @Test
    void refusesAnSqnThatIsSetAsideForSomebodyElse() {
        var own = arpf.nextSqn(SUPI);
        var reserved = arpf.subscriptions.find(SUPI).orElseThrow().sqn().last();

        assertThat(write(null, own)).isEqualTo(SqnAdvance.Outcome.WOULD_REPEAT);
        assertThat(write(null, reserved)).isEqualTo(SqnAdvance.Outcome.WOULD_REPEAT);
        assertThat(write(null, new Sqn(0))).isEqualTo(SqnAdvance.Outcome.WOULD_REPEAT);
        assertThat(arpf.nextSqn(SUPI)).isGreaterThan(own);
    }

    @Test
    void testsWhatWasToldLast() {
        var told = read();

        assertThat(write(told, Sqn.of(told.seq(IND) + 65, 7, IND))).isEqualTo(SqnAdvance.Outcome.DONE);
        assertThat(write(told, Sqn.of(told.seq(IND) + 200, 7, IND))).isEqualTo(SqnAdvance.Outcome.CONFLICT);
        assertThat(write(Sqn.of(told.seq(IND) + 65, 7, IND), null)).isEqualTo(SqnAdvance.Outcome.DONE);
    }

    @Test
    void findsByTheTestThatSomebodyElseHasGoneOn() {
        var told = read();
        var wanted = Sqn.of(told.seq(IND) + 65, 7, IND);
        read();
        assertThat(write(told, wanted)).isEqualTo(SqnAdvance.Outcome.CONFLICT);

        var again = read();
        arpf.nextSqn(SUPI);
        assertThat(write(again, wanted)).isEqualTo(SqnAdvance.Outcome.CONFLICT);
    }

    @Test
    void leavesRoomBehindTheLastSqn() {
        read();
        var last = Sqn.of(Sqn.maxSeq(IND), 31, IND);

        assertThat(write(null, last)).isEqualTo(SqnAdvance.Outcome.IS_LAST);
        assertThat(write(null, Sqn.of(Sqn.maxSeq(IND) - SqnWindow.length(IND), 0, IND)))
                .isEqualTo(SqnAdvance.Outcome.DONE);
        assertThat(arpf.grants.grant(SUPI).orElseThrow().sqn()).isNull();
    }

    @Test
    void remembersNothingOfACardBefore() {
        arpf.subscriptions.put(subscription(SUPI, TestArpf.K, Sqn.of(1000, 0, IND), IND));
        read();
        arpf.subscriptions.put(subscription(SUPI, "00112233445566778899aabbccddeeff", Sqn.of(1000, 0, IND), IND));

        assertThat(read().seq(IND)).isEqualTo(1001);
    }

    @Test
    void drawsWindowsForSubscribersWithoutIndAndWithTheLongest() {
        for (int indLength : List.of(0, 3, 16)) {
            arpf.subscriptions.put(subscription(SUPI, TestArpf.K, null, indLength));
            var told = read();

            assertThat(write(null, new Sqn(told.value() + 32))).isEqualTo(SqnAdvance.Outcome.DONE);
            assertThat(arpf.nextSqn(SUPI)).isGreaterThan(new Sqn(told.value() + 32 + 33));
        }
    }

    @Test
    void tellsNoSqnTwiceInParallel() throws Exception {
        var windows = new ArrayList<Sqn>();
        var own = new ArrayList<Sqn>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 128)
                    .<Callable<Sqn>>mapToObj(i -> () -> i % 2 == 0 ? read() : arpf.nextSqn(SUPI))
                    .toList();
            var results = executor.invokeAll(calls);
            for (int i = 0; i < results.size(); i++) {
                (i % 2 == 0 ? windows : own).add(results.get(i).get());
            }
        }
        var seqs = new ArrayList<Long>();
        windows.forEach(told -> {
            for (long seq = 0; seq < SqnWindow.length(IND); seq++) {
                seqs.add(told.seq(IND) + seq);
            }
        });
        own.forEach(sqn -> seqs.add(sqn.seq(IND)));
        assertThat(seqs).doesNotHaveDuplicates();
    }

    /** UDMs of different makes and this one's own vectors, in random order, with AUTSs of a USIM that saw everything. */
    @Test
    void repeatsNoSqnWhateverUdmsOfDifferentMakesDo() {
        var random = new Random(11);
        var used = new HashSet<Sqn>();
        var pending = new ArrayList<Sqn>();
        @Nullable Sqn highest = null;
        for (int step = 0; step < 1500; step++) {
            @Nullable Sqn sqn = switch (random.nextInt(8)) {
                case 0, 1 -> arpf.nextSqn(SUPI);
                case 2 -> read();
                case 3 -> {
                    pending.add(read());
                    yield null;
                }
                case 4 -> written(pending, random, 1, 0);
                case 5 -> written(pending, random, 32, 32);
                case 6 -> highest == null ? null : resynchronized(highest, 0, 33);
                default -> highest == null ? null : resynchronized(highest, 34, 33);
            };
            if (sqn != null) {
                assertThat(used.add(sqn)).as("SQN of step %d", step).isTrue();
                highest = highest == null || sqn.compareTo(highest) > 0 ? sqn : highest;
            }
        }
        assertThat(used).hasSizeGreaterThan(500);
    }

    /** A UDM writes what it has read and so much, and may then use what it has read and so much. */
    private @Nullable Sqn written(List<Sqn> pending, Random random, int writes, int uses) {
        if (pending.isEmpty()) {
            return null;
        }
        var told = pending.remove(random.nextInt(pending.size()));
        return write(null, new Sqn(told.value() + writes)) == SqnAdvance.Outcome.DONE
                ? new Sqn(told.value() + uses)
                : null;
    }

    private @Nullable Sqn resynchronized(Sqn sqnMs, int writes, int uses) {
        return write(null, new Sqn(sqnMs.value() + writes)) == SqnAdvance.Outcome.DONE
                ? new Sqn(sqnMs.value() + uses)
                : null;
    }

    private Sqn read() {
        try (var granted = arpf.grants.grant(SUPI).orElseThrow()) {
            return Objects.requireNonNull(granted.sqn());
        }
    }

    private SqnAdvance.Outcome write(@Nullable Sqn expected, @Nullable Sqn sqn) {
        return arpf.grants.advance(new SqnAdvance(SUPI, expected, sqn));
    }
}
