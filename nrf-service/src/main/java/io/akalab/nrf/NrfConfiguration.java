package io.akalab.nrf;

import io.akalab.sbi.NetworkFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NrfConfiguration {

    @Bean
    NetworkFunction self() {
        return NetworkFunction.of("NRF", "/nnrf-nfm/v1", "/nnrf-disc/v1", "/oauth2");
    }
}
