package io.akalab.nrf;

import io.akalab.openapi.common.MediaTypes;
import io.akalab.sbi.NetworkFunction;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Locale;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NrfConfiguration {

    @Bean
    NetworkFunction self() {
        return NetworkFunction.of("NRF", "/nnrf-nfm/v1", "/nnrf-disc/v1", "/oauth2");
    }

    /** springdoc tells a media type in lower case as well. */
    @Bean
    GlobalOpenApiCustomizer documentDetails() {
        return document -> document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().values().stream())
                .map(ApiResponse::getContent)
                .filter(Objects::nonNull)
                .forEach(content -> content.remove(MediaTypes.HAL_JSON.toLowerCase(Locale.ROOT)));
    }
}
