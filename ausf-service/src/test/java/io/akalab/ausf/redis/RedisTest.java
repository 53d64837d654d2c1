package io.akalab.ausf.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.akalab.redisserver.RedisServer;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.Protocol;

/** Connections to a real Redis, and to what is none. */
class RedisTest {

    private static final Command PING = Command.of(Protocol.Command.PING);

    @TempDir
    private Path directory;

    @Test
    void runsCommandsInTheirOrder() {
        try (var server = RedisServer.start(directory);
                var redis = TestRedis.of(server)) {
            var answers = redis.run(List.of(
                    Command.of(Protocol.Command.SET, "a", 7),
                    Command.of(Protocol.Command.INCR, "a"),
                    Command.of(Protocol.Command.GETDEL, "a"),
                    Command.of(Protocol.Command.GETDEL, "a")));
            assertThat(answers.get(1)).isEqualTo(8L);
            assertThat(text(answers.get(2))).isEqualTo("8");
            assertThat(answers.get(3)).isNull();
        }
    }

    @Test
    void connectsWithAPassword() {
        try (var server = RedisServer.start(directory, "--requirepass", "of-a-test");
                var redis = TestRedis.at("redis://:of-a-test@127.0.0.1:" + server.port() + "/3");
                var unknown = TestRedis.of(server)) {
            assertThat(text(redis.run(PING))).isEqualTo("PONG");
            assertThat(problem(unknown).is(Cause.SYSTEM_FAILURE)).isTrue();
        }
    }

    @Test
    void connectsOverTlsToTheHostOfACertificateThatIsTrusted() {
        try (var server = RedisServer.startTls(directory, "server");
                var redis = TestRedis.overTls(server, "server");
                var distrusting = TestRedis.overTls(server, "elsewhere")) {
            assertThat(text(redis.run(PING))).isEqualTo("PONG");
            assertThat(problem(distrusting).is(Cause.SYSTEM_FAILURE)).isTrue();
        }
    }

    @Test
    void connectsToNoHostThatTheCertificateDoesNotName() {
        try (var server = RedisServer.startTls(directory, "elsewhere");
                var redis = TestRedis.overTls(server, "elsewhere")) {
            assertThat(problem(redis).is(Cause.SYSTEM_FAILURE)).isTrue();
        }
    }

    @Test
    void failsWhileThereIsNoServerAndGoesOnWhenItIsBack() throws Exception {
        try (var server = RedisServer.start(directory);
                var redis = TestRedis.of(server)) {
            pingOnManyConnections(redis);
            server.kill();
            assertThat(problem(redis).is(Cause.SYSTEM_FAILURE)).isTrue();
            server.start();
            // Connections of before are still there, all of them broken.
            for (int i = 0; i < 10; i++) {
                assertThat(text(redis.run(PING))).isEqualTo("PONG");
            }
        }
    }

    @Test
    void losesNoRequestToConnectionsThatBrokeMeanwhile() throws Exception {
        try (var server = RedisServer.start(directory);
                var redis = TestRedis.of(server)) {
            pingOnManyConnections(redis);
            server.kill();
            server.start();
            for (int i = 0; i < 10; i++) {
                assertThat(text(redis.run(PING))).isEqualTo("PONG");
            }
        }
    }

    @Test
    void waitsForNoServerThatIsSilent() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var redis = TestRedis.at("redis://127.0.0.1:" + silent.getLocalPort())) {
            assertThat(problem(redis).is(Cause.SYSTEM_FAILURE)).isTrue();
        }
    }

    @Test
    void passesOnNothingOfWhatRedisRefuses() {
        try (var server = RedisServer.start(directory);
                var redis = TestRedis.of(server)) {
            var refused = Command.script("return redis.error_reply('SECRET of somebody')", List.of());
            var problem = catchThrowableOfType(SbiProblem.class, () -> redis.run(refused));
            assertThat(problem).hasMessageNotContaining("SECRET").hasNoCause();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:6379", "redis://of-a-test", "redis:/x"})
    void refusesAnAddressOfSomethingElseWithoutRepeatingIt(String uri) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestRedis.at(uri))
                .withMessage("akalab.ausf.redis.uri is redis://host:port or rediss://host:port");
    }

    private static void pingOnManyConnections(Redis redis) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pings = IntStream.range(0, 200)
                    .mapToObj(_ -> (Callable<@Nullable Object>) () -> redis.run(PING))
                    .toList();
            for (var ping : threads.invokeAll(pings)) {
                assertThat(text(ping.get())).isEqualTo("PONG");
            }
        }
    }

    private static SbiProblem problem(Redis redis) {
        return catchThrowableOfType(SbiProblem.class, () -> redis.run(PING));
    }

    private static String text(@Nullable Object answer) {
        return answer instanceof byte[] octets ? new String(octets, StandardCharsets.UTF_8) : "" + answer;
    }
}
