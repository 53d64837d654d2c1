package io.akalab.amf.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.crypto.seal.Seal;
import io.akalab.crypto.seal.StorageKey;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.exceptions.JedisException;

/** UEs in a Redis that the test starts. */
class UesInRedisTest {

    private static final StorageKey KEY = StorageKey.of(new byte[StorageKey.LENGTH]);

    @TempDir
    private Path directory;

    private int port;
    private Process redis;

    @BeforeEach
    void start() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        redis = server();
    }

    @AfterEach
    void stop() {
        redis.destroyForcibly();
    }

    @Test
    void knowsUesAgainThatAnotherAmfOfTheSameNameHasKept() {
        try (var store = open("2-1-0", _ -> {})) {
            for (int number = 0; number < 1200; number++) {
                store.put(SealedUesTest.ue(number, 7));
            }
            store.remove(SealedUesTest.ue(1, 7).supi());
        }
        assertThat(read("2-1-0"))
                .hasSize(1199)
                .allSatisfy(ue -> assertThat(ue.security()).isNotNull());
        assertThat(read("2-1-1")).isEmpty();
    }

    /** What was written last may not be in the copy that it comes back from. */
    @Test
    void trustsNoCountOfARedisThatWasStartedAgain() throws Exception {
        try (var store = open("2-1-0", _ -> {})) {
            store.put(SealedUesTest.ue(1, 7));
        }
        redis.destroy();
        redis.waitFor();
        redis = server();
        assertThat(read("2-1-0"))
                .singleElement()
                .satisfies(ue -> assertThat(ue.security()).isNull());
    }

    @Test
    void refusesToGoOnWithoutRedis() {
        try (var store = open("2-1-0", _ -> {})) {
            redis.destroyForcibly().onExit().join();
            assertThatThrownBy(() -> store.put(SealedUesTest.ue(1, 7))).isInstanceOf(JedisException.class);
        }
    }

    private List<UeRecord> read(String amf) {
        var ues = new ArrayList<UeRecord>();
        try (var store = open(amf, ues::add)) {
            assertThat(store.keeps()).isTrue();
        }
        return ues;
    }

    private SealedUes open(String amf, Consumer<UeRecord> known) {
        var shelf = new RedisShelf(URI.create("redis://127.0.0.1:" + port), Duration.ofSeconds(5), amf);
        var store = new SealedUes(shelf, new Seal(KEY, new SecureRandom()::nextBytes));
        store.forEach(known);
        return store;
    }

    private Process server() throws IOException {
        var process = new ProcessBuilder(
                        "redis-server",
                        "--port",
                        String.valueOf(port),
                        "--bind",
                        "127.0.0.1",
                        "--dir",
                        directory.toString(),
                        "--save",
                        "3600 1")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("redis.log").toFile())
                .start();
        while (!answers()) {
            assertThat(process.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        return process;
    }

    private boolean answers() {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write("PING\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == '+';
        } catch (IOException _) {
            return false;
        }
    }
}
