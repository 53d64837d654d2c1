package io.akalab.ausf.kausf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.akalab.ausf.redis.Command;
import io.akalab.ausf.redis.Redis;
import io.akalab.ausf.redis.TestRedis;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kausf;
import io.akalab.redisserver.RedisServer;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redis.clients.jedis.Protocol;

/** K_AUSF and its counters shared by two AUSFs over a real Redis. */
class KausfInRedisTest {

    private static final Supi SUPI = Supi.parse("imsi-999700000000001");
    private static final Supi OTHER = Supi.parse("imsi-999700000000002");

    private final RedisServer server;
    private final Redis redis;
    private final Redis otherRedis;
    private final KausfStore store;
    private final KausfStore otherStore;

    KausfInRedisTest(@TempDir Path directory) {
        server = RedisServer.start(directory);
        redis = TestRedis.of(server);
        otherRedis = TestRedis.of(server);
        store = store(redis);
        otherStore = store(otherRedis);
    }

    @BeforeEach
    void keep() {
        store.keep(SUPI, key(1));
    }

    @AfterEach
    void close() {
        redis.close();
        otherRedis.close();
        server.close();
    }

    @Test
    void givesEachValueOnceToTwoAusfsThatAskAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var values = new ArrayList<Integer>();
            var tasks = IntStream.range(0, 400)
                    .mapToObj(i -> (Callable<Integer>) () -> next(i % 2 == 0 ? store : otherStore, Counter.SOR))
                    .toList();
            for (Future<Integer> value : threads.invokeAll(tasks)) {
                values.add(value.get());
            }
            assertThat(values)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 400).boxed().toList());
        }
    }

    @Test
    void countsEachCounterAndEachSubscriberOnItsOwn() {
        store.keep(OTHER, key(2));
        assertThat(next(store, Counter.SOR)).isEqualTo(1);
        assertThat(next(otherStore, Counter.SOR)).isEqualTo(2);
        assertThat(next(otherStore, Counter.UPU)).isEqualTo(1);
        assertThat(otherStore.<Integer>protect(OTHER, Counter.SOR, (kausf, value) -> {
                    assertThat(kausf.matches(key(2))).isTrue();
                    return value;
                }))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Counter.class)
    void givesNoneAfterTheLastUntilThereIsANewKey(Counter counter) {
        redis.run(Command.of(Protocol.Command.HSET, hash(), counter.name(), 65534));
        assertThat(next(store, counter)).isEqualTo(65535);
        for (var exhausted : List.of(store, otherStore, store)) {
            assertThat(problem(exhausted, counter).is(Cause.COUNTER_WRAP)).isTrue();
        }
        otherStore.keep(SUPI, key(3));
        assertThat(next(store, counter)).isEqualTo(1);
    }

    @Test
    void forgetsOnceForAll() {
        assertThat(otherStore.forget(SUPI)).isTrue();
        assertThat(store.forget(SUPI)).isFalse();
        assertThat(problem(store, Counter.SOR).is(Cause.CONTEXT_NOT_FOUND)).isTrue();
    }

    /** A copy knows nothing of the values that were given out after it was made. */
    @Test
    void usesNoKeyThatCameBackFromACopyOfRedis() {
        assertThat(next(store, Counter.SOR)).isEqualTo(1);
        redis.run(Command.of(Protocol.Command.SAVE));
        assertThat(next(store, Counter.SOR)).isEqualTo(2);
        server.kill();
        server.start();
        assertThat(redis.run(Command.of(Protocol.Command.EXISTS, hash()))).isEqualTo(1L);
        assertThat(problem(store, Counter.SOR).is(Cause.CONTEXT_NOT_FOUND)).isTrue();
        store.keep(SUPI, key(4));
        assertThat(next(otherStore, Counter.SOR)).isEqualTo(1);
    }

    @Test
    void usesNoKeyThatWasPutInAnothersPlace() {
        store.keep(OTHER, key(2));
        var names = names();
        assertThat(names).hasSize(2);
        var first = redis.run(Command.of(Protocol.Command.HGET, names.get(0), "key"));
        redis.run(Command.of(Protocol.Command.HSET, names.get(1), "key", (byte[]) Objects.requireNonNull(first)));
        var outcomes = List.of(SUPI, OTHER).stream()
                .map(supi ->
                        catchThrowableOfType(SbiProblem.class, () -> store.protect(supi, Counter.SOR, (_, v) -> v)))
                .filter(Objects::nonNull)
                .toList();
        assertThat(outcomes).hasSize(1);
    }

    @Test
    void showsNeitherSubscriberNorKey() {
        var name = hash();
        assertThat(name).doesNotContain("999700000000001");
        var sealed = (byte[]) Objects.requireNonNull(redis.run(Command.of(Protocol.Command.HGET, name, "key")));
        assertThat(HexFormat.of().formatHex(sealed)).doesNotContain("01".repeat(16));
    }

    private String hash() {
        return names().getFirst();
    }

    private List<String> names() {
        var found = (List<?>) Objects.requireNonNull(redis.run(Command.of(Protocol.Command.KEYS, "*kausf*")));
        return found.stream()
                .map(name -> new String((byte[]) name, StandardCharsets.UTF_8))
                .toList();
    }

    private static KausfStore store(Redis redis) {
        return new KausfInRedis(redis, TestRedis.vault(), new KausfProperties(1, Duration.ofDays(1)));
    }

    private static int next(KausfStore store, Counter counter) {
        return store.<Integer>protect(SUPI, counter, (_, value) -> value);
    }

    private static SbiProblem problem(KausfStore store, Counter counter) {
        return catchThrowableOfType(SbiProblem.class, () -> next(store, counter));
    }

    private static Kausf key(int octet) {
        var octets = new byte[32];
        Arrays.fill(octets, (byte) octet);
        return Kausf.of(octets);
    }
}
