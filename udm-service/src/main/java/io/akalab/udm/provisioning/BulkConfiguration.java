package io.akalab.udm.provisioning;

import io.akalab.sbi.server.LongBody;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BulkConfiguration {

    @Bean
    LongBody importBody(BulkProperties properties) {
        return new LongBody(BulkController.SUBSCRIBERS + BulkController.IMPORT, properties.maxSize());
    }
}
