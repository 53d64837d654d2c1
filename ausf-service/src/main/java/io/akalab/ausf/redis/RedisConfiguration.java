package io.akalab.ausf.redis;

import io.akalab.crypto.seal.Seal;
import java.security.SecureRandom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("akalab.ausf.redis.uri")
class RedisConfiguration {

    @Bean
    Redis redis(RedisProperties properties, ObjectProvider<SslBundles> bundles) {
        return new Redis(new RedisConnections(properties, bundles.getIfAvailable()).pool());
    }

    @Bean
    SharedVault sharedVault(SharedStorageProperties properties) {
        return new SharedVault(new Seal(properties.key(), new SecureRandom()::nextBytes));
    }
}
