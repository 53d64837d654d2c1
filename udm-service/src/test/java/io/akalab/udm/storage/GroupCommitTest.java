package io.akalab.udm.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;

class GroupCommitTest {

    private static final int POISON = 13;

    private final TestDatabase database = TestDatabase.open(TestDatabase.Kind.H2.newUrl());
    private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void commitsTogetherWhatArrivesWhileItIsBusy() {
        var started = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var lane = database.groupCommit().<Integer, Integer>lane(writes -> {
            batches.add(writes);
            started.countDown();
            await(goOn);
            return writes;
        });

        var first = lane.submit(0);
        await(started);
        var others = IntStream.rangeClosed(1, 300).mapToObj(lane::submit).toList();
        goOn.countDown();

        assertThat(first.join()).isZero();
        assertThat(others.stream().map(CompletableFuture::join))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 300).boxed().toList());
        assertThat(batches)
                .extracting(List::size)
                .containsExactly(1, GroupCommit.LARGEST_BATCH, 300 - GroupCommit.LARGEST_BATCH);
    }

    @Test
    void writesOfAllLanesShareATransaction() {
        var lane = database.groupCommit().<String, Integer>lane(this::insertAll);
        var failing = database.groupCommit().<Integer, Integer>lane(writes -> {
            throw new IllegalStateException("no");
        });
        var goOn = new CountDownLatch(1);
        var gate = database.groupCommit().<Integer, Integer>lane(writes -> {
            await(goOn);
            return writes;
        });
        gate.submit(0);
        var rolledBack = lane.submit("aaaaaaaa");
        var failed = failing.submit(1);
        goOn.countDown();

        assertThatThrownBy(failed::join).hasRootCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(rolledBack::join).hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(keys()).isZero();
    }

    @Test
    void letsOnlyTheWriteFailThatTheDatabaseRefuses() {
        var goOn = new CountDownLatch(1);
        var gate = database.groupCommit().<Integer, Integer>lane(writes -> {
            await(goOn);
            return writes;
        });
        var lane = database.groupCommit().<Integer, Integer>lane(writes -> {
            if (writes.contains(POISON)) {
                throw new DataIntegrityViolationException("refused");
            }
            return writes;
        });
        gate.submit(0);
        var all = IntStream.range(0, 20).mapToObj(lane::submit).toList();
        goOn.countDown();

        for (int i = 0; i < all.size(); i++) {
            if (i == POISON) {
                assertThatThrownBy(all.get(i)::join).hasRootCauseInstanceOf(DataIntegrityViolationException.class);
            } else {
                assertThat(all.get(i).join()).isEqualTo(i);
            }
        }
    }

    @Test
    void triesAgainAfterADeadlock() {
        var lane = database.groupCommit().<Integer, Integer>lane(writes -> {
            batches.add(writes);
            if (batches.size() == 1) {
                throw new CannotAcquireLockException("once");
            }
            return writes;
        });

        assertThat(lane.write(5)).isEqualTo(5);
        assertThat(batches).hasSize(2);
    }

    @Test
    void wrapsAFailureWithoutItsMessage() {
        var lane = database.groupCommit().<Integer, Integer>lane(writes -> {
            throw new IllegalStateException("imsi-999700000000001");
        });

        assertThatThrownBy(() -> lane.write(1))
                .isInstanceOfSatisfying(
                        StorageUnavailableException.class,
                        e -> assertThat(e.reason())
                                .contains(IllegalStateException.class.getName())
                                .doesNotContain("imsi"))
                .hasMessageNotContaining("imsi");
    }

    @Test
    void refusesWritesOnceClosed() {
        var lane = database.groupCommit().<Integer, Integer>lane(writes -> writes);
        database.groupCommit().close();

        assertThatThrownBy(() -> lane.write(1)).isInstanceOf(StorageUnavailableException.class);
    }

    private List<Integer> insertAll(List<String> ids) {
        return ids.stream()
                .map(id -> database.jdbc()
                        .update("INSERT INTO storage_key (id, check_value) VALUES (?, ?)", id, new byte[] {1}))
                .toList();
    }

    private int keys() {
        return database.client()
                .sql("SELECT COUNT(*) FROM storage_key")
                .query(Integer.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
