package io.akalab.ausf.redis;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundles;
import redis.clients.jedis.ConnectionPool;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.util.JedisURIHelper;

/** Makes connections as the settings say. None is made before it is needed, so that an AUSF starts before its Redis. */
final class RedisConnections {

    private final RedisProperties properties;
    private final URI uri;
    private final @Nullable SslBundles bundles;

    RedisConnections(RedisProperties properties, @Nullable SslBundles bundles) {
        this.properties = properties;
        this.uri = Objects.requireNonNull(properties.uri());
        this.bundles = bundles;
        if (!JedisURIHelper.isValid(uri)
                || !(JedisURIHelper.isRedisScheme(uri) || JedisURIHelper.isRedisSSLScheme(uri))) {
            // Not the URI itself, which may hold a password.
            throw new IllegalArgumentException("akalab.ausf.redis.uri is redis://host:port or rediss://host:port");
        }
    }

    ConnectionPool pool() {
        return new ConnectionPool(JedisURIHelper.getHostAndPort(uri), client(), pooling());
    }

    private JedisClientConfig client() {
        int timeout = Math.toIntExact(properties.timeout().toMillis());
        var client = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(timeout)
                .socketTimeoutMillis(timeout)
                .user(JedisURIHelper.getUser(uri))
                .password(JedisURIHelper.getPassword(uri))
                .database(JedisURIHelper.getDBIndex(uri))
                .clientName("akalab-ausf");
        if (JedisURIHelper.isRedisSSLScheme(uri)) {
            client.ssl(true).sslParameters(verifyingTheHost());
            if (properties.sslBundle() != null) {
                client.sslSocketFactory(Objects.requireNonNull(bundles)
                        .getBundle(properties.sslBundle())
                        .createSslContext()
                        .getSocketFactory());
            }
        }
        return client.build();
    }

    private static SSLParameters verifyingTheHost() {
        var parameters = new SSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return parameters;
    }

    private ConnectionPoolConfig pooling() {
        var pooling = new ConnectionPoolConfig();
        pooling.setMaxTotal(properties.connections());
        pooling.setMaxIdle(properties.connections());
        pooling.setMaxWait(properties.timeout());
        pooling.setJmxEnabled(false);
        // No thread of its own: a connection that broke is found when it is used.
        pooling.setTimeBetweenEvictionRuns(Duration.ofMillis(-1));
        return pooling;
    }
}
