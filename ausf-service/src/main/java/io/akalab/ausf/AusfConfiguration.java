package io.akalab.ausf;

import com.github.benmanes.caffeine.cache.Ticker;
import io.akalab.openapi.common.MediaTypes;
import io.akalab.openapi.common.Patterns;
import io.akalab.sbi.NetworkFunction;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Locale;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AusfConfiguration {

    @Bean
    NetworkFunction self() {
        return NetworkFunction.of("AUSF", "/nausf-auth/v1", "/nausf-sorprotection/v1", "/nausf-upuprotection/v1");
    }

    /**
     * What springdoc gets wrong in the live document: the pattern of RES*, which it does not find inside an {@code Optional},
     * and a media type that it tells in lower case as well.
     */
    @Bean
    GlobalOpenApiCustomizer documentDetails() {
        return document -> {
            document.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .flatMap(operation -> operation.getResponses().values().stream())
                    .map(ApiResponse::getContent)
                    .filter(Objects::nonNull)
                    .forEach(content -> content.remove(MediaTypes.HAL_JSON.toLowerCase(Locale.ROOT)));
            Schema<?> data = document.getComponents().getSchemas().get("ConfirmationData");
            if (data != null) {
                data.getProperties().computeIfPresent("resStar", (_, resStar) -> resStar.pattern(Patterns.OCTETS_16));
            }
        };
    }

    @Bean
    Ticker ticker() {
        return Ticker.systemTicker();
    }
}
