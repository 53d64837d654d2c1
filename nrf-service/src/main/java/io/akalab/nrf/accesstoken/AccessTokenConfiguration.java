package io.akalab.nrf.accesstoken;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessTokenConfiguration {

    @Bean
    KnownFunctions knownFunctions() {
        return new NoKnownFunctions();
    }
}
