package io.akalab.amf;

import io.akalab.sbi.NetworkFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the AMF is on the SBI. */
@Configuration(proxyBeanMethods = false)
class AmfConfiguration {

    @Bean
    NetworkFunction networkFunction() {
        return NetworkFunction.of("AMF", "/n2-mock/v1", "/namf-callback/v1");
    }
}
