package io.akalab.ausf;

import com.github.benmanes.caffeine.cache.Ticker;
import io.akalab.sbi.NetworkFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AusfConfiguration {

    @Bean
    NetworkFunction self() {
        return NetworkFunction.of("AUSF", "/nausf-auth/v1");
    }

    @Bean
    Ticker ticker() {
        return Ticker.systemTicker();
    }
}
