package io.akalab.ausf.redis;

import io.akalab.sbi.redis.RedisServer;
import java.util.Objects;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundles;
import redis.clients.jedis.ConnectionPool;

/** Makes connections as the settings say. */
final class RedisConnections {

    private final RedisServer server;
    private final @Nullable SSLSocketFactory trusted;

    RedisConnections(RedisProperties properties, @Nullable SslBundles bundles) {
        this.server = RedisServer.of(
                "akalab.ausf.redis.uri",
                Objects.requireNonNull(properties.uri()),
                properties.timeout(),
                properties.connections(),
                "akalab-ausf");
        this.trusted = properties.sslBundle() == null
                ? null
                : Objects.requireNonNull(bundles)
                        .getBundle(properties.sslBundle())
                        .createSslContext()
                        .getSocketFactory();
    }

    ConnectionPool pool() {
        return server.pool(trusted);
    }
}
