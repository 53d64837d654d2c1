package io.akalab.sbi.redis;

import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.ConnectionPool;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * A Redis or Valkey, and how it is spoken to. No connection is made before it is needed, so that a function starts before its Redis.
 *
 * @param uri {@code redis://} or {@code rediss://}, with user, password and number of the database where there are such
 * @param timeout how long to wait for a connection, and how long for an answer
 * @param connections how many there are at most
 * @param client what the function calls itself there
 */
public record RedisServer(URI uri, Duration timeout, int connections, String client) {

    /**
     * Looks at the URI.
     *
     * @param setting where the URI was set
     * @throws IllegalArgumentException if it is none of a Redis; it is not repeated, for it may hold a password
     */
    public static RedisServer of(String setting, URI uri, Duration timeout, int connections, String client) {
        if (!JedisURIHelper.isValid(uri)
                || !(JedisURIHelper.isRedisScheme(uri) || JedisURIHelper.isRedisSSLScheme(uri))) {
            throw new IllegalArgumentException(setting + " is redis://host:port or rediss://host:port");
        }
        return new RedisServer(uri, timeout, connections, client);
    }

    /**
     * Connections, of which none is made yet.
     *
     * @param trusted makes the sockets of {@code rediss}; the platform's certificates count where it is null. The host is verified either way
     */
    public ConnectionPool pool(@Nullable SSLSocketFactory trusted) {
        return new ConnectionPool(JedisURIHelper.getHostAndPort(uri), config(trusted), pooling());
    }

    private JedisClientConfig config(@Nullable SSLSocketFactory trusted) {
        int wait = Math.toIntExact(timeout.toMillis());
        var config = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(wait)
                .socketTimeoutMillis(wait)
                .user(JedisURIHelper.getUser(uri))
                .password(JedisURIHelper.getPassword(uri))
                .database(JedisURIHelper.getDBIndex(uri))
                .clientName(client);
        if (JedisURIHelper.isRedisSSLScheme(uri)) {
            config.ssl(true).sslParameters(verifyingTheHost());
            if (trusted != null) {
                config.sslSocketFactory(trusted);
            }
        }
        return config.build();
    }

    private static SSLParameters verifyingTheHost() {
        var parameters = new SSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return parameters;
    }

    private ConnectionPoolConfig pooling() {
        var pooling = new ConnectionPoolConfig();
        pooling.setMaxTotal(connections);
        pooling.setMaxIdle(connections);
        pooling.setMaxWait(timeout);
        pooling.setJmxEnabled(false);
        // No thread of its own: a connection that broke is found when it is used.
        pooling.setTimeBetweenEvictionRuns(Duration.ofMillis(-1));
        return pooling;
    }

    /** Without the URI, which may hold a password. */
    @Override
    public String toString() {
        return "RedisServer[timeout=" + timeout + ", connections=" + connections + ", client=" + client + "]";
    }
}
