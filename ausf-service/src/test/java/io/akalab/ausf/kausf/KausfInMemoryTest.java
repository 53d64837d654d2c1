package io.akalab.ausf.kausf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kausf;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KausfInMemoryTest {

    private static final Supi SUPI = Supi.parse("imsi-999700000000001");
    private static final Supi OTHER = Supi.parse("imsi-999700000000002");

    private final KausfStore store = new KausfInMemory(new KausfProperties(1000, Duration.ofDays(1)));

    @ParameterizedTest
    @EnumSource(Counter.class)
    void givesEachValueOnceThenNoMore(Counter counter) {
        store.keep(SUPI, key(1));
        var given = IntStream.rangeClosed(1, 0xFFFF).map(_ -> next(counter)).toArray();
        assertThat(given).containsExactly(IntStream.rangeClosed(1, 0xFFFF).toArray());
        for (int i = 0; i < 3; i++) {
            assertThat(problem(counter).is(Cause.COUNTER_WRAP)).isTrue();
        }
    }

    @Test
    void countsEachCounterAndEachSubscriberOnItsOwn() {
        store.keep(SUPI, key(1));
        store.keep(OTHER, key(2));
        assertThat(next(Counter.SOR)).isEqualTo(1);
        assertThat(next(Counter.SOR)).isEqualTo(2);
        assertThat(next(Counter.UPU)).isEqualTo(1);
        assertThat(store.<Integer>protect(OTHER, Counter.SOR, (_, counter) -> counter))
                .isEqualTo(1);
    }

    @Test
    void beginsAnewWithANewKeyAndWipesTheFormer() {
        store.keep(SUPI, key(1));
        var former = kept(store, SUPI);
        while (next(Counter.SOR) < 0xFFFF) {}
        store.keep(SUPI, key(2));
        assertThat(next(Counter.SOR)).isEqualTo(1);
        assertThatIllegalStateException().isThrownBy(former::toArray);
    }

    @Test
    void keepsACopyThatItsCallerDoesNotWipe() {
        try (var kausf = key(1)) {
            store.keep(SUPI, kausf);
        }
        assertThat(kept(store, SUPI).matches(key(1))).isTrue();
    }

    @Test
    void wipesWhatItForgets() {
        store.keep(SUPI, key(1));
        var kausf = kept(store, SUPI);
        assertThat(store.forget(SUPI)).isTrue();
        assertThatIllegalStateException().isThrownBy(kausf::toArray);
        assertThat(store.forget(SUPI)).isFalse();
        assertThat(problem(Counter.UPU).is(Cause.CONTEXT_NOT_FOUND)).isTrue();
    }

    @Test
    void wipesWhatItHasNoRoomFor() {
        var small = new KausfInMemory(new KausfProperties(10, Duration.ofDays(1)));
        var keys = new ArrayList<Kausf>();
        for (int i = 0; i < 100; i++) {
            var supi = Supi.parse("imsi-9997000000001%02d".formatted(i));
            small.keep(supi, key(i));
            kept(small, supi, keys);
        }
        assertThat(keys).hasSizeGreaterThanOrEqualTo(10);
        assertThat(keys.stream().filter(KausfInMemoryTest::isAlive)).hasSize(10);
    }

    @Test
    void spendsAValueEvenIfNothingIsMadeOfIt() {
        store.keep(SUPI, key(1));
        assertThatIllegalStateException()
                .isThrownBy(() -> store.protect(SUPI, Counter.SOR, (_, _) -> {
                    throw new IllegalStateException();
                }));
        assertThat(next(Counter.SOR)).isEqualTo(2);
    }

    /** Many use the key while it is replaced again and again: no pair of key and value comes twice, no wiped key is seen. */
    @Test
    void givesNoValueTwiceWithOneKeyWhileKeysAreReplaced() throws Exception {
        var seen = ConcurrentHashMap.<List<Integer>>newKeySet();
        store.keep(SUPI, key(0));
        Callable<Integer> user = () -> {
            int twice = 0;
            for (int i = 0; i < 2000; i++) {
                var use = store.protect(SUPI, Counter.SOR, (kausf, counter) -> List.of(number(kausf), counter));
                twice += seen.add(use) ? 0 : 1;
            }
            return twice;
        };
        Callable<Integer> replacer = () -> {
            for (int i = 1; i < 2000; i++) {
                store.keep(SUPI, key(i));
            }
            return 0;
        };
        var work = new ArrayList<>(Collections.nCopies(8, user));
        work.add(replacer);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(work)).extracting(Future::resultNow).containsOnly(0);
        }
        assertThat(seen).hasSize(8 * 2000);
    }

    /** The store's own copy, which only what is made with it can see. */
    private static Kausf kept(KausfStore store, Supi supi) {
        return store.protect(supi, Counter.UPU, (kausf, _) -> kausf);
    }

    /** The same, if there was room for it. */
    private static void kept(KausfStore store, Supi supi, List<Kausf> keys) {
        try {
            keys.add(kept(store, supi));
        } catch (SbiProblem full) {
            assertThat(full.is(Cause.CONTEXT_NOT_FOUND)).isTrue();
        }
    }

    private int next(Counter counter) {
        return store.protect(SUPI, counter, (_, value) -> value);
    }

    private SbiProblem problem(Counter counter) {
        return catchThrowableOfType(SbiProblem.class, () -> next(counter));
    }

    private static Kausf key(int number) {
        var octets = new byte[32];
        Arrays.fill(octets, (byte) number);
        octets[0] = (byte) (number >>> 8);
        return Kausf.of(octets);
    }

    private static int number(Kausf kausf) {
        var octets = kausf.toArray();
        return Byte.toUnsignedInt(octets[0]) << 8 | Byte.toUnsignedInt(octets[1]);
    }

    private static boolean isAlive(Kausf kausf) {
        try {
            return kausf.toArray().length > 0;
        } catch (IllegalStateException _) {
            return false;
        }
    }
}
