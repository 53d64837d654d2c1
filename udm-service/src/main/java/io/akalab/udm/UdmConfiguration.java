package io.akalab.udm;

import io.akalab.sbi.NetworkFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UdmConfiguration {

    @Bean
    NetworkFunction networkFunction() {
        return NetworkFunction.of("UDM", "/nudm-ueau/v1", "/nudm-uecm/v1", "/nudm-sdm/v2", "/provisioning/v1");
    }
}
