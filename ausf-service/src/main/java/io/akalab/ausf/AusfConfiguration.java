package io.akalab.ausf;

import com.github.benmanes.caffeine.cache.Ticker;
import io.akalab.openapi.common.Patterns;
import io.akalab.sbi.NetworkFunction;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AusfConfiguration {

    @Bean
    NetworkFunction self() {
        return NetworkFunction.of("AUSF", "/nausf-auth/v1");
    }

    /** The pattern of RES* in the live document, which springdoc does not find inside an {@code Optional}. */
    @Bean
    GlobalOpenApiCustomizer resStarPattern() {
        return document -> {
            Schema<?> data = document.getComponents().getSchemas().get("ConfirmationData");
            if (data != null && data.getProperties().get("resStar") instanceof Schema<?> resStar) {
                resStar.setPattern(Patterns.OCTETS_16);
            }
        };
    }

    @Bean
    Ticker ticker() {
        return Ticker.systemTicker();
    }
}
