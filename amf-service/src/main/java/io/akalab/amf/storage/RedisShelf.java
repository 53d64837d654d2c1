package io.akalab.amf.storage;

import io.akalab.sbi.redis.RedisServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionPool;
import redis.clients.jedis.Protocol.Command;

/**
 * In a Redis or Valkey: one hash of an AMF's UEs, and the run of the server that they were written in. A server that was started again may
 * have come back from a copy with less in it. While Redis does not answer, nothing is worked on that would have to be written: a COUNT
 * could be taken for new again.
 */
final class RedisShelf implements Shelf {

    private static final int CONNECTIONS = 16;
    private static final int PAGE = 500;
    private static final Pattern RUN_ID = Pattern.compile("run_id:(\\p{XDigit}+)");

    private final ConnectionPool pool;
    private final byte[] ues;
    private final byte[] run;

    /**
     * No connection is made before it is needed.
     *
     * @param uri {@code redis://} or {@code rediss://}, with user, password and number of the database where there are such
     * @param amf names the AMF among those that use the same Redis
     * @throws IllegalArgumentException if the URI is none of a Redis; it is not repeated, for it may hold a password
     */
    RedisShelf(URI uri, Duration timeout, String amf) {
        this.pool = RedisServer.of("akalab.amf.redis.uri", uri, timeout, CONNECTIONS, "akalab-amf")
                .pool(null);
        pool.setTestOnBorrow(true);
        this.ues = bytes("akalab:amf:" + amf + ":ues");
        this.run = bytes("akalab:amf:" + amf + ":run");
    }

    @Override
    public void put(String name, byte[] sealed) {
        run(Command.HSET, ues, bytes(name), sealed);
    }

    @Override
    public void remove(String name) {
        run(Command.HDEL, ues, bytes(name));
    }

    @Override
    public void forEach(BiConsumer<String, byte[]> taker) {
        var cursor = "0";
        do {
            var page = (List<?>) run(Command.HSCAN, ues, bytes(cursor), bytes("COUNT"), bytes(String.valueOf(PAGE)));
            cursor = text(page.getFirst());
            var entries = (List<?>) page.getLast();
            for (int i = 0; i < entries.size(); i += 2) {
                taker.accept(text(entries.get(i)), (byte[]) entries.get(i + 1));
            }
        } while (!cursor.equals("0"));
    }

    @Override
    public boolean isComplete() {
        var before = ask(connection -> {
            connection.sendCommand(Command.GET, run);
            return connection.getOne();
        });
        return before == null
                ? Long.valueOf(0).equals(run(Command.HLEN, ues))
                : text(before).equals(runOfTheServer());
    }

    @Override
    public void begin() {
        run(Command.SET, run, bytes(runOfTheServer()));
    }

    @Override
    public void close() {
        pool.close();
    }

    private String runOfTheServer() {
        var info = RUN_ID.matcher(text(run(Command.INFO, bytes("server"))));
        return info.find() ? info.group(1) : "unknown";
    }

    private Object run(Command command, byte[]... arguments) {
        var answer = ask(connection -> {
            connection.sendCommand(command, arguments);
            return connection.getOne();
        });
        if (answer == null) {
            throw new IllegalStateException("Redis has no answer to " + command);
        }
        return answer;
    }

    private @Nullable Object ask(Function<Connection, @Nullable Object> question) {
        try (var connection = pool.getResource()) {
            return question.apply(connection);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Object octets) {
        return new String((byte[]) octets, StandardCharsets.UTF_8);
    }
}
