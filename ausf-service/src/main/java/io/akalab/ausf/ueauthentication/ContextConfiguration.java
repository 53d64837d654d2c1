package io.akalab.ausf.ueauthentication;

import com.github.benmanes.caffeine.cache.Ticker;
import io.akalab.ausf.kausf.KausfInRedis;
import io.akalab.ausf.kausf.KausfStore;
import io.akalab.ausf.redis.Redis;
import io.akalab.ausf.redis.SharedVault;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where contexts are: shared where there is a Redis to share them in, else in memory. */
@Configuration(proxyBeanMethods = false)
class ContextConfiguration {

    @Bean
    Challenges challenges(
            AuthenticationProperties properties,
            Ticker ticker,
            Clock clock,
            TracedDerivation derivation,
            ObjectProvider<Redis> redis,
            ObjectProvider<SharedVault> vault) {
        var shared = redis.getIfAvailable();
        return shared == null
                ? new ChallengesInMemory(properties, ticker)
                : new ChallengesInRedis(shared, vault.getObject(), new ChallengeCodec(derivation), properties, clock);
    }

    @Bean
    AuthenticationResults authenticationResults(
            AuthenticationProperties properties,
            KausfStore keys,
            ObjectProvider<Redis> redis,
            ObjectProvider<SharedVault> vault) {
        return keys instanceof KausfInRedis shared
                ? new ResultsInRedis(redis.getObject(), vault.getObject(), shared)
                : new ResultsInMemory(properties, keys);
    }
}
