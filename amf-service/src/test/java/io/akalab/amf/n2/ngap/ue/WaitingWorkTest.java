package io.akalab.amf.n2.ngap.ue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What waits to be worked off: in order, bounded, and not held up by a fault. */
class WaitingWorkTest {

    @Test
    void isDoneInTheOrderThatItCameIn() {
        var queue = new SerialQueue(1000);
        var done = new CopyOnWriteArrayList<Integer>();
        var last = new CompletableFuture<Void>();
        var numbers = IntStream.range(0, 500).boxed().toList();
        numbers.forEach(number -> queue.add(() -> done.add(number)));
        queue.add(() -> last.complete(null));
        last.join();
        assertThat(done).isEqualTo(numbers);
    }

    @Test
    void goesOnAfterAFault() {
        var queue = new SerialQueue(8);
        var next = new CompletableFuture<String>();
        queue.add(() -> {
            throw new IllegalStateException("a fault of a test");
        });
        queue.add(() -> next.complete("done"));
        assertThat(next.join()).isEqualTo("done");
    }

    @Test
    void goesOnAfterAnError() {
        var queue = new SerialQueue(8);
        var next = new CompletableFuture<String>();
        queue.add(() -> {
            throw new StackOverflowError("an error of a test");
        });
        queue.add(() -> next.complete("done"));
        assertThat(next.orTimeout(30, TimeUnit.SECONDS).join()).isEqualTo("done");
    }

    @Test
    void isFullAtItsBoundAndNotBefore() throws InterruptedException {
        var queue = new SerialQueue(2);
        var begun = new CountDownLatch(1);
        var end = new CompletableFuture<Void>();
        queue.add(() -> {
            begun.countDown();
            end.join();
        });
        begun.await();
        queue.add(() -> {});
        assertThat(queue.isFull()).isFalse();
        queue.add(() -> {});
        assertThat(queue.isFull()).isTrue();
        end.complete(null);
    }

    @Test
    void hasWhoeverBringsMoreThanThereIsRoomForWait() {
        var budget = new WorkBudget(2000);
        int first = budget.take(1000);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var second = CompletableFuture.supplyAsync(() -> budget.take(1000), threads);
            assertThat(second).isNotDone();
            budget.giveBack(first);
            assertThat(second.join()).isEqualTo(first);
        }
    }

    @Test
    void letsAMessageInThatIsLongerThanAllRoom() {
        var budget = new WorkBudget(2000);
        budget.giveBack(budget.take(64_000));
        assertThat(budget.take(10_000)).isEqualTo(2000);
    }

    @Test
    void isLoggedMoreSeldomTheMoreOftenItHappens() {
        var thinning = new LogThinning();
        assertThat(IntStream.rangeClosed(1, 16).filter(_ -> thinning.next()).count())
                .isEqualTo(List.of(1, 2, 4, 8, 16).size());
        assertThat(thinning.count()).isEqualTo(16);
    }
}
