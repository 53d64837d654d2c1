package io.akalab.amf.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private static final SbiProblem OVERLOADED = SbiProblem.congestion(Duration.ofSeconds(1));

    private final List<Duration> pauses = new ArrayList<>();
    private long now;

    @Test
    void triesAgainAfterEverLongerPausesWhereThePeerIsOverloaded() {
        var turnstile = turnstile(1, Duration.ofSeconds(8));
        var tries = new AtomicInteger();

        var answer = turnstile.pass(() -> {
            if (tries.incrementAndGet() < 4) {
                throw OVERLOADED;
            }
            return "answer";
        });

        assertThat(answer).isEqualTo("answer");
        assertThat(tries).hasValue(4);
        assertThat(pauses).hasSize(3);
        assertThat(pauses.get(0)).isBetween(Duration.ofMillis(100), Duration.ofMillis(150));
        assertThat(pauses.get(1)).isBetween(Duration.ofMillis(200), Duration.ofMillis(300));
        assertThat(pauses.get(2)).isBetween(Duration.ofMillis(400), Duration.ofMillis(600));
    }

    @Test
    void givesUpWhenThePatienceIsAtItsEnd() {
        var turnstile = turnstile(1, Duration.ofSeconds(8));

        assertThatThrownBy(() -> turnstile.pass(TurnstileTest::refused)).isSameAs(OVERLOADED);
        assertThat(Duration.ofNanos(now)).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(8));
    }

    @Test
    void asksOnceWithoutPatience() {
        var turnstile = turnstile(1, Duration.ZERO);

        assertThatThrownBy(() -> turnstile.pass(TurnstileTest::refused)).isSameAs(OVERLOADED);
        assertThat(pauses).isEmpty();
    }

    @Test
    void repeatsNothingThatIsRefusedForAnotherReason() {
        var unknown = new SbiProblem(Cause.USER_NOT_FOUND, "nobody");
        var tries = new AtomicInteger();

        assertThatThrownBy(() -> turnstile(1, Duration.ofSeconds(8)).pass(() -> {
                    tries.incrementAndGet();
                    throw unknown;
                }))
                .isSameAs(unknown);
        assertThat(tries).hasValue(1);
    }

    @Test
    void givesThePlaceBackWhileItPauses() {
        var turnstile = new Turnstile(
                new HomeRequestProperties(1, Duration.ofSeconds(8)), () -> now, time -> now += time.toNanos());
        var tries = new AtomicInteger();

        turnstile.pass(() -> {
            if (tries.incrementAndGet() == 1) {
                throw OVERLOADED;
            }
        });

        assertThat(tries).hasValue(2);
    }

    @Test
    void letsNoMoreInAtOnceThanThereAreTurns() throws InterruptedException, ExecutionException {
        var turnstile = new Turnstile(new HomeRequestProperties(2, Duration.ofMinutes(1)));
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var twoInside = new CountDownLatch(2);
        var goOn = new Semaphore(0);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < 20; i++) {
                all.add(threads.submit(() -> turnstile.pass(() -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    twoInside.countDown();
                    goOn.acquireUninterruptibly();
                    inside.decrementAndGet();
                })));
            }
            twoInside.await();
            goOn.release(20);
            for (var one : all) {
                one.get();
            }
        }

        assertThat(most).hasValue(2);
    }

    private static String refused() {
        throw OVERLOADED;
    }

    private Turnstile turnstile(int atOnce, Duration patience) {
        return new Turnstile(new HomeRequestProperties(atOnce, patience), () -> now, time -> {
            pauses.add(time);
            now += time.toNanos();
        });
    }
}
