package io.akalab.udm.arpf;

import static io.akalab.udm.arpf.TestArpf.SUPI;
import static io.akalab.udm.arpf.TestArpf.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.storage.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The SQN of vectors, on both databases (TS 33.102 Annex C.1). */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class SqnTest {

    private static final int BLOCK = 4;

    private final String url;
    private final TestDatabase database;
    private final TestArpf arpf;

    SqnTest(TestDatabase.Kind kind) {
        url = kind.newUrl();
        database = TestDatabase.open(url);
        arpf = new TestArpf(database, BLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void startsAFreshSubscriberAtSeqOne() {
        arpf.subscriptions.put(subscription(SUPI));

        assertThat(arpf.nextSqn(SUPI).seq(5)).isEqualTo(1);
        assertThat(arpf.nextSqn(SUPI).value()).isEqualTo(2 << 5 | 2);
    }

    @Test
    void raisesSeqAndIndByOneForEachVectorAcrossBlocks() {
        arpf.subscriptions.put(subscription(SUPI, TestArpf.K, new Sqn(1000 << 5 | 30), 5));

        var sqns = IntStream.range(0, 2 * BLOCK + 1)
                .mapToObj(i -> arpf.nextSqn(SUPI))
                .toList();

        assertThat(sqns)
                .extracting(sqn -> sqn.seq(5))
                .containsExactly(1001L, 1002L, 1003L, 1004L, 1005L, 1006L, 1007L, 1008L, 1009L);
        assertThat(sqns).extracting(sqn -> sqn.ind(5)).containsExactly(31, 0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void givesNoSqnTwiceToParallelRequestsForOneSubscriber() throws Exception {
        arpf.subscriptions.put(subscription(SUPI));

        var sqns = inParallel(64, 8, i -> arpf.nextSqn(SUPI));

        assertThat(sqns).hasSize(512).doesNotHaveDuplicates();
    }

    @Test
    void givesNoSqnTwiceFromTwoProcessesOnOneDatabase() throws Exception {
        try (var otherDatabase = TestDatabase.open(url)) {
            var other = new TestArpf(otherDatabase, BLOCK);
            arpf.subscriptions.put(subscription(SUPI));

            var sqns = inParallel(32, 8, i -> (i % 2 == 0 ? arpf : other).nextSqn(SUPI));

            assertThat(sqns).hasSize(256).doesNotHaveDuplicates();
        }
    }

    @Test
    void servesManySubscribersAtOnceFromTwoProcesses() throws Exception {
        try (var otherDatabase = TestDatabase.open(url)) {
            var other = new TestArpf(otherDatabase, BLOCK);
            var supis = IntStream.range(0, 40)
                    .<Supi>mapToObj(i -> new Imsi("9997000000001" + (10 + i)))
                    .toList();
            supis.forEach(supi -> arpf.subscriptions.put(subscription(supi)));

            var issued = inParallel(80, 5, i -> {
                var supi = supis.get(i % supis.size());
                return supi.value() + (i < 40 ? arpf : other).nextSqn(supi);
            });

            assertThat(issued).hasSize(400).doesNotHaveDuplicates();
        }
    }

    @Test
    void goesOnAboveWhatWasReservedAfterARestart() {
        arpf.subscriptions.put(subscription(SUPI));
        arpf.nextSqn(SUPI);

        var restarted = new TestArpf(database, BLOCK);

        assertThat(restarted.nextSqn(SUPI).seq(5)).isEqualTo(1 + BLOCK);
    }

    @Test
    void doesNotWrapWhenSeqIsExhausted() {
        var nearlyLast = Sqn.of(Sqn.maxSeq(5) - 2, 0, 5);
        arpf.subscriptions.put(subscription(SUPI, TestArpf.K, nearlyLast, 5));

        arpf.nextSqn(SUPI);
        assertThat(arpf.nextSqn(SUPI).seq(5)).isEqualTo(Sqn.maxSeq(5));
        assertThat(arpf.ask(SUPI)).isInstanceOf(VectorOutcome.SequenceExhausted.class);
        assertThat(new TestArpf(database, BLOCK).ask(SUPI)).isInstanceOf(VectorOutcome.SequenceExhausted.class);
    }

    @Test
    void servesASubscriberWithoutInd() {
        arpf.subscriptions.put(subscription(SUPI, TestArpf.K, new Sqn(7), 0));

        assertThat(arpf.nextSqn(SUPI)).isEqualTo(new Sqn(8));
    }

    @Test
    void keepsTheSqnWhenASubscriptionIsReplacedWithoutOne() {
        arpf.subscriptions.put(subscription(SUPI));
        var before = arpf.nextSqn(SUPI);

        assertThat(arpf.subscriptions.put(subscription(SUPI))).isInstanceOf(PutOutcome.Replaced.class);

        assertThat(arpf.nextSqn(SUPI)).isGreaterThan(before);
    }

    @Test
    void refusesASqnBelowThePresentOneForTheSameCard() {
        arpf.subscriptions.put(subscription(SUPI, TestArpf.K, new Sqn(0x1000), 5));

        assertThat(arpf.subscriptions.put(subscription(SUPI, TestArpf.K, new Sqn(0xfff), 5)))
                .isInstanceOf(PutOutcome.SqnWouldRepeat.class);
        assertThat(arpf.nextSqn(SUPI)).isGreaterThan(new Sqn(0x1000));
    }

    @Test
    void acceptsALowerSqnForANewCard() {
        arpf.subscriptions.put(subscription(SUPI, TestArpf.K, new Sqn(0x1000), 5));
        var otherK = "00112233445566778899aabbccddeeff";

        assertThat(arpf.subscriptions.put(subscription(SUPI, otherK, new Sqn(0), 5)))
                .isEqualTo(new PutOutcome.Replaced(arpf.subscriptions.find(SUPI).orElseThrow()));
        assertThat(arpf.subscriptions.find(SUPI).orElseThrow().sqn().last()).isEqualTo(new Sqn(0));
    }

    @Test
    void usesNothingOfAnOldBlockAfterTheSqnWasRaised() {
        arpf.subscriptions.put(subscription(SUPI));
        arpf.nextSqn(SUPI);

        arpf.subscriptions.put(subscription(SUPI, TestArpf.K, new Sqn(500 << 5), 5));

        assertThat(arpf.nextSqn(SUPI).seq(5)).isEqualTo(501);
    }

    @Test
    void repeatsNoSqnWhenIndIsGivenAnotherLength() {
        arpf.subscriptions.put(subscription(SUPI));
        var used = arpf.nextSqn(SUPI);

        for (int indLength : List.of(8, 3, 0, 16)) {
            arpf.subscriptions.put(subscription(SUPI, TestArpf.K, null, indLength));
            var next = arpf.nextSqn(SUPI);
            assertThat(next).isGreaterThan(used);
            used = next;
        }
    }

    @Test
    void letsNobodyDrawFromALeaseThatWasDropped() {
        arpf.subscriptions.put(subscription(SUPI));
        var lease = Objects.requireNonNull(arpf.leases.current(SUPI));

        arpf.subscriptions.put(subscription(SUPI));

        assertThat(lease.take(new Sqn(0))).isNull();
    }

    @Test
    void knowsNobodyAfterDeletion() {
        arpf.subscriptions.put(subscription(SUPI));
        arpf.nextSqn(SUPI);

        assertThat(arpf.subscriptions.delete(SUPI)).isTrue();

        assertThat(arpf.ask(SUPI)).isInstanceOf(VectorOutcome.UnknownSubscriber.class);
        assertThat(arpf.subscriptions.delete(SUPI)).isFalse();
        assertThat(arpf.subscriptions.find(SUPI)).isEmpty();
    }

    private static <T> List<T> inParallel(int threads, int times, NumberedTask<T> task) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, threads)
                    .<Callable<List<T>>>mapToObj(i -> () -> repeat(times, i, task))
                    .toList();
            var results = new ArrayList<T>();
            for (Future<List<T>> future : executor.invokeAll(calls)) {
                results.addAll(future.get());
            }
            return results;
        }
    }

    private static <T> List<T> repeat(int times, int number, NumberedTask<T> task) throws Exception {
        var results = new ArrayList<T>();
        for (int i = 0; i < times; i++) {
            results.add(task.run(number));
        }
        return results;
    }

    private interface NumberedTask<T> {

        T run(int number) throws Exception;
    }
}
