package io.akalab.amf.n2.mock;

import io.akalab.sbi.lab.LabProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the mock N2 show as much as the lab switch allows. */
@Configuration(proxyBeanMethods = false)
class N2MockConfiguration {

    @Bean
    N2MockMapper n2MockMapper(LabProperties lab) {
        return new N2MockMapper(lab.exposeKeys());
    }
}
