package io.akalab.udm.arpf;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Sqn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one lease gives out, without a database. */
class SqnLeaseTest {

    private static final int IND = 5;
    private static final Sqn ANY = new Sqn(0);
    private static final int THREADS = 4;

    /** Fewer than D in all: after D values without a tick SEQ1 of GENERAL goes up. */
    private static final int TIMES = 16_000;

    private final SettableClock clock = new SettableClock();

    @ParameterizedTest
    @EnumSource
    void givesEachSqnToOneOfManyThreads(SqnScheme scheme) throws Exception {
        var lease = lease(scheme, 100, 100 + THREADS * TIMES);
        var together = new CyclicBarrier(THREADS);
        try (var executor = Executors.newFixedThreadPool(THREADS)) {
            var calls = IntStream.range(0, THREADS)
                    .<Callable<List<Sqn>>>mapToObj(i -> () -> {
                        together.await();
                        return take(lease, TIMES);
                    })
                    .toList();
            var sqns = new ArrayList<Sqn>();
            for (var future : executor.invokeAll(calls)) {
                sqns.addAll(future.get());
            }
            assertThat(sqns.stream().mapToLong(sqn -> sqn.seq(IND)).sorted())
                    .hasSize(THREADS * TIMES)
                    .startsWith(101L, 102L)
                    .doesNotHaveDuplicates();
        }
        assertThat(lease.take(ANY)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void givesNothingAboveWhatIsReservedHoweverFarTheClockIs(SqnScheme scheme) {
        var lease = lease(scheme, 100, 102);

        assertThat(lease.take(new Sqn(102 << IND))).isNull();
        clock.move(Duration.ofDays(1));
        assertThat(lease.take(ANY) == null).isEqualTo(scheme.isTimeBased());
        clock.move(Duration.ofDays(-1));
        assertThat(take(lease, scheme.isTimeBased() ? 2 : 1))
                .extracting(sqn -> sqn.seq(IND))
                .endsWith(102L);
        assertThat(lease.take(ANY)).isNull();
    }

    @Test
    void tellsWhatItGaveLastEvenWhenRetired() {
        var lease = lease(SqnScheme.NON_TIME_BASED, 100, 200);
        var taken = Objects.requireNonNull(lease.take(new Sqn(149 << IND)));

        lease.retire();
        lease.retire();

        assertThat(taken.seq(IND)).isEqualTo(150);
        assertThat(lease.last()).isEqualTo(taken);
        assertThat(lease.isRetired()).isTrue();
        assertThat(lease.take(ANY)).isNull();
    }

    private static List<Sqn> take(SqnLease lease, int times) {
        var sqns = new ArrayList<Sqn>(times);
        for (int i = 0; i < times; i++) {
            sqns.add(Objects.requireNonNull(lease.take(ANY)));
        }
        return sqns;
    }

    /** Of the SEQs after {@code last} up to {@code end}; the clock shows {@code last}. */
    private SqnLease lease(SqnScheme scheme, long last, long end) {
        var counter = new GlobalCounter(clock);
        long glc = counter.read(scheme);
        long start = scheme == SqnScheme.GENERAL ? glc % SqnScheme.PERIOD - last : 0;
        clock.move(Duration.ofSeconds(-start));
        var state = new SqnState(scheme, IND, end, 0, last - glc);
        var subscription = new Subscription(
                TestArpf.SUPI,
                AuthenticationMethod.FIVE_G_AKA,
                AlgorithmSet.OfMilenage.USUAL,
                Octets.ofHex("8000"),
                state);
        return new SqnLease(
                TestArpf.MILENAGE, subscription, Sqn.of(last, 0, IND), new SqnSource(IndSet.parse("0-31"), counter));
    }
}
