package io.akalab.ausf.redis;

import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionPool;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The Redis or Valkey that AUSFs share. Several commands go in one round trip. Whoever asks waits for the time-out at most
 * and gets an answer or a problem; connections are made again by themselves.
 */
public final class Redis implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Redis.class);

    private final ConnectionPool pool;
    private final AtomicBoolean failing = new AtomicBoolean();

    Redis(ConnectionPool pool) {
        this.pool = pool;
    }

    /**
     * Runs one command.
     *
     * @return what came back: {@code byte[]}, {@code Long}, a {@code List} of such, or null
     * @throws SbiProblem SYSTEM_FAILURE if Redis refuses it or does not answer; whether it was run is then unknown
     */
    public @Nullable Object run(Command command) {
        return run(List.of(command)).getFirst();
    }

    /**
     * Runs commands one after the other, in one round trip. All of them may be sent again after a connection broke, so they
     * must be such that this does no harm.
     */
    public List<@Nullable Object> run(List<Command> commands) {
        try {
            var answers = runOnSomeConnection(commands);
            if (failing.compareAndSet(true, false)) {
                log.info("Redis answers again");
            }
            return answers;
        } catch (JedisException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    /** A connection that waited in the pool may have broken long ago, and with it all others there: then a new one is made. */
    private List<@Nullable Object> runOnSomeConnection(List<Command> commands) {
        try {
            return runOnce(commands);
        } catch (JedisConnectionException e) {
            if (e.getCause() instanceof SocketTimeoutException) {
                throw e;
            }
            pool.clear();
        }
        return runOnce(commands);
    }

    private List<@Nullable Object> runOnce(List<Command> commands) {
        try (var connection = pool.getResource()) {
            commands.forEach(command -> connection.sendCommand(command.name(), command.arguments()));
            return answered(connection.getMany(commands.size()), connection);
        }
    }

    /** A server that refuses, because another is the master now for example, is looked for anew. */
    private static List<@Nullable Object> answered(List<Object> replies, Connection connection) {
        var answers = new ArrayList<@Nullable Object>();
        for (var reply : replies) {
            if (reply instanceof JedisDataException refusal) {
                connection.setBroken();
                throw refusal;
            }
            answers.add(reply);
        }
        return answers;
    }

    /** The first of many failures is told. Not its message: it may quote what was sent. */
    private SbiProblem failed(JedisException e) {
        if (!failing.getAndSet(true)) {
            log.error("Redis does not do what is asked of it: {}", reason(e));
        }
        return new SbiProblem(Cause.SYSTEM_FAILURE, "the store of authentication contexts does not answer");
    }

    private static String reason(Throwable e) {
        var reason = new StringBuilder(e.getClass().getSimpleName());
        for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
            reason.append(", caused by ").append(cause.getClass().getSimpleName());
        }
        return e instanceof JedisDataException ? reason + " " + code(e) : reason.toString();
    }

    /** The first word of Redis's answer, such as NOAUTH or OOM. */
    private static String code(Throwable refusal) {
        var message = String.valueOf(refusal.getMessage());
        return message.replaceFirst("(?s)[^A-Z].*", "");
    }
}
