package io.akalab.ausf.redis;

import io.akalab.crypto.seal.Seal;
import io.akalab.crypto.seal.StorageKey;
import io.akalab.redisserver.RedisServer;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** What an AUSF has in front of a Redis, with one key for all. */
public final class TestRedis {

    public static final String STORAGE_KEY = "0f".repeat(32);

    private TestRedis() {}

    public static Redis of(RedisServer server) {
        return at(server.uri());
    }

    static Redis at(String uri) {
        var properties = new RedisProperties(URI.create(uri), Duration.ofSeconds(1), 8, null);
        return new Redis(new RedisConnections(properties, null).pool());
    }

    /** Over TLS, trusting a certificate of the test resources. */
    static Redis overTls(RedisServer server, String trusted) {
        var certificate = PemSslStoreDetails.forCertificate("classpath:redis/" + trusted + ".crt");
        var bundle = SslBundle.of(new PemSslStoreBundle(null, certificate));
        var properties = new RedisProperties(
                URI.create("rediss://127.0.0.1:" + server.port()), Duration.ofSeconds(1), 8, "redis");
        var bundles = new DefaultSslBundleRegistry("redis", bundle);
        return new Redis(new RedisConnections(properties, bundles).pool());
    }

    public static SharedVault vault() {
        return new SharedVault(new Seal(StorageKey.parse(STORAGE_KEY), new SecureRandom()::nextBytes));
    }
}
