package io.akalab.ausf.kausf;

import io.akalab.ausf.redis.Redis;
import io.akalab.ausf.redis.SharedVault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KausfConfiguration {

    /** Shared where there is a Redis to share it in. */
    @Bean
    KausfStore kausfStore(KausfProperties properties, ObjectProvider<Redis> redis, ObjectProvider<SharedVault> vault) {
        var shared = redis.getIfAvailable();
        return shared == null ? new KausfInMemory(properties) : new KausfInRedis(shared, vault.getObject(), properties);
    }
}
